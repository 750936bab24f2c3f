package datus.context.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextFolder;
import datus.context.ContextKind;
import java.util.Optional;

/** SQL worth looking at, described: {@code reference_sql/<slug>.sql}. Its text says what it is for, its content is the statement. */
@AutoService(ContextKind.class)
public final class ReferenceSqlKind implements ContextKind {
    /** The kind of its entries. */
    public static final String KIND = "reference_sql";

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String title() {
        return "reference SQL";
    }

    @Override
    public Optional<ContextFolder> folder() {
        return Optional.of(new SqlFolder(KIND, KIND));
    }
}
