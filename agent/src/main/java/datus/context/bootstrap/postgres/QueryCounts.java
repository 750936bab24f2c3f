package datus.context.bootstrap.postgres;

import datus.context.bootstrap.sql.QueryText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How often each query ran, whatever its values; only queries that read, and not those of the server's own tables. */
final class QueryCounts {
    private static final Set<String> OWN = Set.of("pg_catalog.", "information_schema.", "pg_stat", "pg_class");

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    void add(String sql, long times) {
        if (QueryText.isQuery(sql)
                && sql.toLowerCase(Locale.ROOT).contains("from")
                && OWN.stream().noneMatch(sql::contains)) {
            String shape = QueryText.shape(sql);
            texts.putIfAbsent(shape, QueryText.withoutLiterals(sql));
            counts.merge(shape, times, Long::sum);
        }
    }

    /** By query, without its values. */
    Map<String, Long> counts() {
        Map<String, Long> byText = new LinkedHashMap<>();
        counts.forEach((shape, count) -> byText.put(texts.getOrDefault(shape, shape), count));
        return byText;
    }
}
