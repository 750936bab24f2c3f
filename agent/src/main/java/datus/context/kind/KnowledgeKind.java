package datus.context.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextFolder;
import datus.context.ContextKind;
import java.util.Optional;

/** {@link Knowledge}: {@code knowledge/**}{@code /*.md}. */
@AutoService(ContextKind.class)
public final class KnowledgeKind implements ContextKind {

    @Override
    public String name() {
        return Knowledge.KIND;
    }

    @Override
    public String title() {
        return "knowledge";
    }

    @Override
    public Optional<ContextFolder> folder() {
        return Optional.of(new KnowledgeFolder());
    }
}
