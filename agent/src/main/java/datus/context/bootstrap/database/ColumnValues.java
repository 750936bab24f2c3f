package datus.context.bootstrap.database;

import datus.context.Entry;
import datus.context.Provenance;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.SecretMask;
import datus.context.kind.ValueKind;
import datus.data.DataType;
import datus.data.Datasource;
import datus.data.Dialect;
import datus.data.RowLookup;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of text columns that have few, a query a table over its first rows. Values of columns whose names speak of
 * secrets are not read at all.
 */
record ColumnValues(String datasource, Dialect dialect, RowLookup lookup) {
    private static final int MOST_VALUES = 200;
    private static final int MOST_ROWS_READ = 100_000;
    private static final int LONGEST_VALUE = 80;
    private static final SecretMask MASK = new SecretMask();

    static ColumnValues of(Datasource datasource, BootstrapInput input) {
        return new ColumnValues(
                datasource.name(), datasource.dialect(), RowLookup.composed(input.data(), input.scope()));
    }

    static boolean mayHave(TableInfo table) {
        return table.columns().stream().anyMatch(ColumnValues::mayHave);
    }

    private static boolean mayHave(ColumnInfo column) {
        return column.type().kind() == DataType.Kind.TEXT && !MASK.hides(column.name());
    }

    /** An entry for each column that has few values. */
    List<Entry> entries(TableInfo table, Provenance from) {
        List<ColumnInfo> texts =
                table.columns().stream().filter(ColumnValues::mayHave).toList();
        List<String> selects = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            selects.add(select(table, texts.get(i), i));
        }
        TreeMap<Integer, List<String>> values = new TreeMap<>();
        for (List<@Nullable Object> row : lookup.rows(String.join("\nUNION ALL\n", selects))) {
            int column = ((Number) Objects.requireNonNull(row.get(0))).intValue();
            values.computeIfAbsent(column, any -> new ArrayList<>()).add(String.valueOf(row.get(1)));
        }
        List<Entry> entries = new ArrayList<>();
        values.forEach((column, found) -> {
            if (areFewNames(found)) {
                String name = texts.get(column).name();
                entries.add(ValueKind.entry(
                        datasource, table.name(), name, found.stream().sorted().toList(), from));
            }
        });
        return entries;
    }

    /** Distinct values of the first rows; one more than is wanted tells that there are too many. */
    private String select(TableInfo table, ColumnInfo column, int number) {
        String name = dialect.quote(column.name());
        String rows = "SELECT " + name + " AS v FROM " + dialect.quote(table.name()) + " WHERE " + name
                + " IS NOT NULL LIMIT " + MOST_ROWS_READ;
        return "SELECT " + number + " AS n, v FROM (SELECT DISTINCT v FROM (" + rows + ") r LIMIT " + (MOST_VALUES + 1)
                + ") d" + number;
    }

    private static boolean areFewNames(List<String> values) {
        return values.size() <= MOST_VALUES
                && values.stream().allMatch(value -> !value.isBlank() && value.length() <= LONGEST_VALUE);
    }
}
