package datus.context.bootstrap.dbt;

import datus.context.Entry;
import java.util.Optional;

/** The tag by which a table is found from a dbt project's {@code ref} or {@code source}. */
public final class RefTag {
    private static final String MARK = "dbt:";

    private RefTag() {}

    static String of(String handle) {
        return MARK + handle;
    }

    /** How SQL refers to the table between braces, {@code orders} or {@code shop.orders}; empty if no project has it. */
    public static Optional<String> handle(Entry table) {
        return table.tags().stream()
                .filter(tag -> tag.startsWith(MARK))
                .map(tag -> tag.substring(MARK.length()))
                .findFirst();
    }
}
