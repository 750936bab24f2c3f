package datus.agent;

import datus.context.ModelUse;
import datus.context.UsageLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Uses of models in memory. */
record KeptUsage(List<ModelUse> uses) implements UsageLog {
    KeptUsage() {
        this(new ArrayList<>());
    }

    @Override
    public void add(ModelUse use) {
        uses.add(use);
    }

    @Override
    public List<ModelUse> since(Instant from) {
        return uses.stream().filter(use -> !use.at().isBefore(from)).toList();
    }

    @Override
    public void close() {}
}
