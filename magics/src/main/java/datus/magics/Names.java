package datus.magics;

import datus.data.Dialect;
import datus.data.QueryResult;
import datus.data.TableInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that SQL can use at one moment.
 *
 * @param dialect the current datasource's; empty until it was reached
 * @param tables of the current datasource
 * @param results kept by the notebook, as tables
 */
record Names(Optional<Dialect> dialect, List<TableInfo> tables, List<TableInfo> results) {
    Names {
        tables = List.copyOf(tables);
        results = List.copyOf(results);
    }

    static Names of(Optional<Dialect> dialect, List<TableInfo> tables, List<QueryResult> kept) {
        return new Names(
                dialect, tables, kept.stream().map(TableLookup::describe).toList());
    }

    /** By name, with or without its schema, whatever its case; {@code _} is the latest result. */
    Optional<TableInfo> table(String name) {
        if (name.equals("_") && !results.isEmpty()) {
            return Optional.of(results.get(results.size() - 1));
        }
        return Stream.concat(results.stream(), tables.stream())
                .filter(table -> table.name().toString().equalsIgnoreCase(name)
                        || table.name().table().equalsIgnoreCase(name))
                .findFirst();
    }

    String quote(String identifier) {
        return dialect.map(known -> known.quote(identifier)).orElse(identifier);
    }
}
