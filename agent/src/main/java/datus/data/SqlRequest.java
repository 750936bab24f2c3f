package datus.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * SQL to run, and how.
 *
 * @param sql one statement or several; the last result counts. {@code {{name}}} binds a parameter
 * @param datasource where; else the current one
 * @param as the name under which the result is kept; else it is unnamed
 * @param cell the number of the cell it is typed in; an unnamed result of cell 3 is called {@code _3}. 0 outside a notebook
 * @param limit how many rows to keep; empty for the workspace's limit, {@code Long.MAX_VALUE} for all that the bound on bytes allows
 * @param write whether the datasource may be written to
 * @param lazy only name the SQL; it is inlined as a CTE where the name is used
 * @param parameters values for {@code {{name}}}; lists bind as {@code (?, ?, …)}, null as NULL
 */
public record SqlRequest(
        Sql sql,
        Optional<String> datasource,
        Optional<String> as,
        int cell,
        OptionalLong limit,
        boolean write,
        boolean lazy,
        Map<String, @Nullable Object> parameters) {

    public SqlRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Read-only, on the current datasource, unnamed, with the usual limit. */
    public static SqlRequest of(Sql sql) {
        return new SqlRequest(sql, Optional.empty(), Optional.empty(), 0, OptionalLong.empty(), false, false, Map.of());
    }

    public SqlRequest on(String name) {
        return new SqlRequest(sql, Optional.of(name), as, cell, limit, write, lazy, parameters);
    }

    public SqlRequest with(Map<String, @Nullable Object> values) {
        return new SqlRequest(sql, datasource, as, cell, limit, write, lazy, values);
    }

    public SqlRequest inCell(int number) {
        return new SqlRequest(sql, datasource, as, number, limit, write, lazy, parameters);
    }
}
