package datus.data.landing;

import datus.data.EngineQuery;
import datus.data.Interrupt;
import datus.data.QueryResult;
import datus.data.source.AnsiDialect;
import datus.data.source.Ran;
import datus.data.source.Target;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Lands rows of any JDBC engine in the notebook's, row by row, until they end or the target is full. */
public final class RowLanding {
    private final DuckDBConnection connection;
    private final Target target;
    private final ForeignColumns types;
    private final Interrupt interrupt;

    public RowLanding(DuckDBConnection connection, Target target, ForeignColumns types, Interrupt interrupt) {
        this.connection = connection;
        this.target = target;
        this.types = types;
        this.interrupt = interrupt;
    }

    public Ran.Landed land(ResultSet rows) throws SQLException {
        ResultSetMetaData metadata = rows.getMetaData();
        List<String> names = names(metadata);
        List<ForeignColumn> columns = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) {
            columns.add(types.of(metadata, i));
        }
        EngineQuery.run(
                connection, "CREATE OR REPLACE TABLE " + target.table() + " (" + definition(names, columns) + ")");
        ResultTable table = new ResultTable(connection, target.table());
        Filled filled = fill(rows, columns);
        settle(names, columns);
        return table.landed(filled.rows(), filled.cut());
    }

    private record Filled(long rows, Optional<QueryResult.Cut> cut) {}

    private Filled fill(ResultSet rows, List<ForeignColumn> columns) throws SQLException {
        long count = 0;
        long bytes = 0;
        try (DuckDBAppender appender = connection.createAppender("memory", "main", target.name())) {
            while (rows.next()) {
                interrupt.check();
                if (count == target.rows()) {
                    return new Filled(count, cut("cut at %,d rows", count));
                }
                if (bytes > target.bytes()) {
                    return new Filled(count, cut("cut at %,d rows: %,d MB kept", count, bytes >> 20));
                }
                appender.beginRow();
                for (int i = 0; i < columns.size(); i++) {
                    bytes += columns.get(i).append(rows, i + 1, appender);
                }
                appender.endRow();
                count++;
            }
        }
        return new Filled(count, Optional.empty());
    }

    private static Optional<QueryResult.Cut> cut(String format, Object... numbers) {
        return Optional.of(new QueryResult.Cut(String.format(Locale.ROOT, format, numbers)));
    }

    /** Columns whose values tell their type get it. */
    private void settle(List<String> names, List<ForeignColumn> columns) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            Optional<String> fitting = columns.get(i).fittingType();
            if (fitting.isPresent()) {
                String name = AnsiDialect.quoted(names.get(i));
                String value = fitting.get().equals("BLOB")
                        ? "unhex(" + name + ")"
                        : "CAST(" + name + " AS " + fitting.get() + ")";
                EngineQuery.run(
                        connection,
                        "ALTER TABLE " + target.table() + " ALTER " + name + " TYPE " + fitting.get() + " USING "
                                + value);
            }
        }
    }

    private static String definition(List<String> names, List<ForeignColumn> columns) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(AnsiDialect.quoted(names.get(i)) + " " + columns.get(i).type());
        }
        return parts.stream().collect(Collectors.joining(", "));
    }

    private static List<String> names(ResultSetMetaData metadata) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            labels.add(metadata.getColumnLabel(i));
        }
        return ColumnNames.distinct(labels);
    }
}
