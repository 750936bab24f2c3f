package datus.magics;

import datus.data.DataType;
import datus.data.Dialect;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table hold, by column: how many NULLs, how many different values, the least and the greatest. Looks at
 * the first {@value #ROWS} rows only, and at the first {@value #COLUMNS} columns, so that a huge table costs no more.
 *
 * @param looked how many rows were looked at
 * @param columns in the order of the table
 */
record TableProfile(long looked, List<ColumnProfile> columns) {
    static final int ROWS = 1_000_000;
    static final int COLUMNS = 100;
    private static final int MEASURES = 4;

    TableProfile {
        columns = List.copyOf(columns);
    }

    /** Of one column; where a type has no order or equality, the values are empty texts. */
    record ColumnProfile(Object nulls, Object distinct, @Nullable Object least, @Nullable Object greatest) {}

    static TableProfile of(TableInfo table, Dialect dialect, Probe probe) {
        List<ColumnInfo> columns = table.columns().stream().limit(COLUMNS).toList();
        List<@Nullable Object> row =
                probe.rows(query(table, columns, dialect), 1).rows().get(0);
        long looked = count(row.get(0));
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            profiles.add(profile(row.subList(1 + i * MEASURES, 1 + (i + 1) * MEASURES), looked));
        }
        return new TableProfile(looked, profiles);
    }

    static String from(TableInfo table, Dialect dialect) {
        String name = dialect.quote(table.name().table());
        return table.name()
                .schema()
                .map(schema -> dialect.quote(schema) + "." + name)
                .orElse(name);
    }

    private static ColumnProfile profile(List<@Nullable Object> measures, long looked) {
        Object distinct = measures.get(1) == null ? "" : count(measures.get(1));
        boolean ordered = measures.get(1) != null;
        return new ColumnProfile(
                looked - count(measures.get(0)),
                distinct,
                ordered ? measures.get(2) : "",
                ordered ? measures.get(3) : "");
    }

    private static String query(TableInfo table, List<ColumnInfo> columns, Dialect dialect) {
        StringBuilder sql = new StringBuilder("SELECT count(*) AS looked");
        for (int i = 0; i < columns.size(); i++) {
            ColumnInfo column = columns.get(i);
            String name = dialect.quote(column.name());
            boolean ordered = isOrdered(column.type().kind());
            sql.append(", count(").append(name).append(") AS filled_").append(i);
            measure(sql, ordered ? "count(DISTINCT " + name + ")" : "NULL", "different_" + i);
            measure(sql, ordered ? "min(" + name + ")" : "NULL", "least_" + i);
            measure(sql, ordered ? "max(" + name + ")" : "NULL", "greatest_" + i);
        }
        return sql + " FROM (SELECT * FROM " + from(table, dialect) + " LIMIT " + ROWS + ") AS looked_at";
    }

    private static void measure(StringBuilder sql, String expression, String name) {
        sql.append(", ").append(expression).append(" AS ").append(name);
    }

    /** Whether every engine can compare values of this kind; PostgreSQL finds no least boolean, UUID or JSON. */
    private static boolean isOrdered(DataType.Kind kind) {
        return kind.isNumber()
                || kind.isTemporal()
                || kind == DataType.Kind.TEXT
                || kind == DataType.Kind.TIME
                || kind == DataType.Kind.INTERVAL;
    }

    private static long count(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
