package datus.data.text;

import datus.data.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SQL that has a name and has not run: where the name is used, it stands as a common table expression. */
public final class LazyQueries {
    private final Map<String, Query> queries = new LinkedHashMap<>();

    /** Named SQL, on the datasource it is written for. */
    public record Query(String name, Sql sql, String datasource) {}

    public void put(Query query) {
        queries.put(key(query.name()), query);
    }

    /** A kept result of that name takes its place. */
    public void remove(String name) {
        queries.remove(key(name));
    }

    /** Those that a statement names, and those that these name; each after the ones it needs. */
    public List<Query> namedIn(String sql) {
        List<Query> found = new ArrayList<>();
        collect(sql, new HashSet<>(), found);
        return List.copyOf(found);
    }

    private void collect(String sql, Set<String> seen, List<Query> found) {
        for (TableReference reference : TableReference.in(sql)) {
            Optional<Query> query = find(reference).filter(one -> seen.add(key(one.name())));
            query.ifPresent(one -> {
                collect(one.sql().text(), seen, found);
                found.add(one);
            });
        }
    }

    private Optional<Query> find(TableReference reference) {
        return reference.isQualified() ? Optional.empty() : Optional.ofNullable(queries.get(key(reference.table())));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
