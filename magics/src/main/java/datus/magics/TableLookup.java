package datus.magics;

import datus.data.DataSession;
import datus.data.Datasource;
import datus.data.QueryResult;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.error.DatusException;
import datus.error.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Finds what a person calls a table: a kept result, or a table of the current datasource. */
final class TableLookup {
    private final DataSession data;

    TableLookup(DataSession data) {
        this.data = data;
    }

    /** An unknown name is an error with the nearest known. */
    TableInfo table(String name) {
        Datasource current = data.datasources().current();
        return data.results()
                .find(name)
                .map(TableLookup::describe)
                .or(() -> current.catalog().table(name, Scope.all(current.name())))
                .orElseThrow(() -> unknown(name, current));
    }

    /** Where a table is, as in "demo (DuckDB)". */
    String home(TableInfo table) {
        return table.kind() == TableInfo.Kind.RESULT
                ? "kept by this notebook"
                : data.datasources().current().label();
    }

    private DatusException unknown(String name, Datasource current) {
        List<String> known = Stream.concat(
                        current.catalog().tables(Scope.all(current.name())).stream()
                                .map(table -> table.name().toString()),
                        data.results().list().stream().map(QueryResult::name))
                .toList();
        return DatusException.user(
                "No table \"" + name + "\" on " + current.name() + ".",
                NearestName.hint(name, known, "%tables lists all."));
    }

    static TableInfo describe(QueryResult result) {
        return new TableInfo(
                TableName.of(result.name()),
                TableInfo.Kind.RESULT,
                result.columns().stream()
                        .map(column -> new TableInfo.ColumnInfo(column.name(), column.type(), true, Optional.empty()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                OptionalLong.of(result.rows()),
                result.cut().map(QueryResult.Cut::mark));
    }
}
