package datus.frames;

import datus.data.Column;
import datus.frames.columns.ColumnBuilder;
import datus.frames.columns.ColumnPlan;
import datus.frames.columns.Feed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/** Reads a DuckDB table into a Tablesaw table, column by column, and names what does not fit. */
final class FrameReader {
    private final Connection connection;
    private final String from;
    private final List<Column> columns;

    /** {@code from} is the table as SQL names it. */
    FrameReader(Connection connection, String from, List<Column> columns) {
        this.connection = connection;
        this.from = from;
        this.columns = List.copyOf(columns);
    }

    /** The table, {@code losses} being told what it lost. */
    Table read(String name, int rows, List<Loss> losses) throws SQLException {
        List<ColumnPlan> plans = plans(losses);
        List<ColumnBuilder> builders =
                plans.stream().map(plan -> plan.builder().apply(rows)).toList();
        String select = plans.stream().map(ColumnPlan::select).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + select + " FROM " + from)) {
            Feed.of(rows).fill(builders, found);
        }
        Table table = Table.create(name);
        for (int i = 0; i < columns.size(); i++) {
            table.addColumns(builders.get(i).build());
            for (String loss : builders.get(i).losses()) {
                losses.add(new Loss(columns.get(i).name(), loss));
            }
        }
        return table;
    }

    private List<ColumnPlan> plans(List<Loss> losses) throws SQLException {
        Set<Column> fitting = fittingLong();
        Set<String> taken = new HashSet<>();
        List<ColumnPlan> plans = new ArrayList<>();
        for (Column column : columns) {
            String name = free(column.name(), taken);
            if (!name.equals(column.name())) {
                losses.add(new Loss(column.name(), "renamed " + name + ", for Tablesaw's names ignore case"));
            }
            ColumnPlan plan = ColumnPlan.of(column, name, quoted(column), fitting.contains(column));
            plan.loss().ifPresent(loss -> losses.add(new Loss(column.name(), loss)));
            plans.add(plan);
        }
        return plans;
    }

    /** The columns of wide types whose values all fit 64 bits, but for the one that reads as missing. */
    private Set<Column> fittingLong() throws SQLException {
        List<Column> wide = columns.stream()
                .filter(column -> ColumnPlan.isWide(column.type()))
                .toList();
        if (wide.isEmpty()) {
            return Set.of();
        }
        String probes = wide.stream().map(FrameReader::fitsLong).collect(Collectors.joining(", "));
        Set<Column> fitting = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet fits = statement.executeQuery("SELECT " + probes + " FROM " + from)) {
            fits.next();
            for (int i = 0; i < wide.size(); i++) {
                if (fits.getBoolean(i + 1)) {
                    fitting.add(wide.get(i));
                }
            }
        }
        return fitting;
    }

    private static String fitsLong(Column column) {
        return String.format(
                "coalesce(min(%1$s) > %2$d AND max(%1$s) <= %3$d, true)",
                quoted(column), Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static String quoted(Column column) {
        return '"' + column.name().replace("\"", "\"\"") + '"';
    }

    /** The name, or with a number behind it if one before it differs from it only by case. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
