package datus.semantic.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextFolder;
import datus.context.ContextKind;
import java.util.Optional;

/** Semantic models: what tables mean. */
@AutoService(ContextKind.class)
public final class SemanticModelKind implements ContextKind {
    /** As in ids. */
    public static final String NAME = "semantic_model";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "semantic model";
    }

    @Override
    public Optional<ContextFolder> folder() {
        return Optional.of(new SemanticFolder());
    }
}
