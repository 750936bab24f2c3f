package datus.semantic.compile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The named queries of a statement; none is called like a table that the statement reads. */
final class With {
    private final Map<String, String> queries = new LinkedHashMap<>();
    private final Set<String> tables;
    private boolean recursive;

    With(Set<String> tables) {
        this.tables = tables;
    }

    /** A name that is still free, as near to the wanted one as can be. */
    String name(String wanted) {
        String free = wanted;
        for (int i = 2; tables.contains(free.toLowerCase(Locale.ROOT)) || queries.containsKey(free); i++) {
            free = i == 2 ? wanted + "_rows" : wanted + "_rows_" + i;
        }
        return free;
    }

    void put(String name, Object query) {
        queries.put(name, query.toString());
    }

    void recurs() {
        recursive = true;
    }

    /** The whole statement. */
    String before(Object last, SqlStyle style) {
        if (queries.isEmpty()) {
            return last.toString();
        }
        return queries.entrySet().stream()
                .map(query -> style.quote(query.getKey()) + " AS (\n"
                        + query.getValue().indent(2) + ")")
                .collect(Collectors.joining(",\n", recursive ? "WITH RECURSIVE " : "WITH ", "\n" + last));
    }
}
