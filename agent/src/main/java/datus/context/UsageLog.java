package datus.context;

import java.time.Instant;
import java.util.List;

/** Every reply of a language model that this workspace paid for, durable; several processes write to one log. Thread-safe. */
public interface UsageLog extends AutoCloseable {

    void add(ModelUse use);

    /** All from then on, oldest first. */
    List<ModelUse> since(Instant from);

    @Override
    void close();
}
