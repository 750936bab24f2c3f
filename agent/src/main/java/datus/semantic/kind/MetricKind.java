package datus.semantic.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextFolder;
import datus.context.ContextKind;
import java.util.Optional;

/** Metrics: numbers with a name. They stand among the semantic models. */
@AutoService(ContextKind.class)
public final class MetricKind implements ContextKind {
    /** As in ids. */
    public static final String NAME = "metric";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "metric";
    }

    @Override
    public Optional<ContextFolder> folder() {
        return Optional.of(new SemanticFolder());
    }
}
