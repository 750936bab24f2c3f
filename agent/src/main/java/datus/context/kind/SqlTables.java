package datus.context.kind;

import datus.data.text.TableReference;
import java.util.List;

/** The tables that SQL reads or writes, as {@code schema.table} as far as it says so. */
final class SqlTables {
    private SqlTables() {}

    static List<String> of(String sql) {
        return TableReference.in(sql).stream()
                .map(TableReference::parts)
                .map(parts -> String.join(".", parts.subList(Math.max(0, parts.size() - 2), parts.size())))
                .distinct()
                .toList();
    }
}
