package datus.data.worker;

import datus.data.source.AnsiDialect;
import datus.data.text.Binding;
import datus.data.text.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The Parquet file in which a result leaves the worker. The order of rows is kept. A result that takes more bytes than allowed is stopped; then the
 * width of its first rows tells how many fit, and only those are written.
 */
final class ResultFile {
    /** From how many rows the width is told. */
    private static final long PROBE_ROWS = 20_000;

    /** How much of the allowed bytes the told width aims at, for rows further down may be wider. */
    private static final double AIM = 0.8;

    private static final long MOST_LINES = 1_000;

    private final Running running;
    private final ScheduledExecutorService clock;
    private final LockedDuckDb engine;
    private final Message.Run run;
    private final String sql;
    private final List<Object> values;
    private final Path file;

    ResultFile(Running running, ScheduledExecutorService clock, LockedDuckDb engine, Message.Run run, String sql) {
        this.running = running;
        this.clock = clock;
        this.engine = engine;
        this.run = run;
        this.sql = sql;
        this.values = run.values().stream().map(Value::read).toList();
        this.file = Path.of(run.file());
    }

    /** What runs: the statement stands on lines of its own, so that the engine's line numbers can be read. */
    String text() {
        return isNestable() ? "SELECT * FROM (\n" + sql + "\n)" : sql;
    }

    private boolean isNestable() {
        return !new Statement(sql, 0).verb().equals("EXPLAIN");
    }

    Message.Done write() throws SQLException, IOException {
        return isNestable() ? writeRows() : writeLines();
    }

    private Message.Done writeRows() throws SQLException, IOException {
        List<HandedColumn> columns = columns();
        long limit = run.rows() == Long.MAX_VALUE ? Long.MAX_VALUE : run.rows() + 1;
        long rows = copy(columns, limit);
        return rows >= 0 ? new Message.Done(columns, rows, true) : writeFitting(columns);
    }

    /** Asked with the values, for a statement that is only prepared tells neither the type of a bare one nor the values of an ENUM. */
    private List<HandedColumn> columns() throws SQLException {
        String describe = "DESCRIBE " + text();
        try (PreparedStatement statement = running.watch(engine.connection().prepareStatement(describe))) {
            Binding.bind(statement, values);
            List<HandedColumn> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new HandedColumn(rows.getString(1), rows.getString(2)));
                }
            }
            return columns;
        }
    }

    /** Writes so many rows; -1 if they took too many bytes. */
    private long copy(List<HandedColumn> columns, long limit) throws SQLException, IOException {
        String sent = columns.stream().map(HandedColumn::sent).collect(Collectors.joining(", "));
        String end = limit == Long.MAX_VALUE ? "" : " LIMIT " + limit;
        return copy("SELECT " + sent + " FROM (\n" + sql + "\n)" + end, values);
    }

    /** What an earlier try left would be taken for too large before this one has begun. */
    private long copy(String query, List<?> bound) throws SQLException, IOException {
        Files.deleteIfExists(file);
        String copy = "COPY (" + query + ") TO " + LockedDuckDb.text(run.file()) + " (FORMAT parquet)";
        try (PreparedStatement statement = running.watch(engine.connection().prepareStatement(copy));
                SizeWatch size = new SizeWatch(clock, file, run.bytes(), statement)) {
            Binding.bind(statement, List.copyOf(bound));
            try {
                statement.execute();
                return size.isTooLarge() ? -1 : statement.getLargeUpdateCount();
            } catch (SQLException e) {
                if (size.isTooLarge() && !running.isCancelled()) {
                    return -1;
                }
                throw e;
            }
        }
    }

    private Message.Done writeFitting(List<HandedColumn> columns) throws SQLException, IOException {
        long rows = PROBE_ROWS;
        long written = copy(columns, rows);
        if (written >= 0) {
            long width = Math.max(1, Files.size(file) / Math.max(1, written));
            rows = Math.min(run.rows(), (long) (run.bytes() * AIM) / width);
            written = copy(columns, rows);
        }
        while (written < 0 && rows > 0) {
            rows /= 2;
            written = copy(columns, rows);
        }
        return new Message.Done(columns, written, false);
    }

    /** What cannot stand in the FROM of another statement is a few lines of text. */
    private Message.Done writeLines() throws SQLException, IOException {
        List<String> texts = new ArrayList<>();
        List<HandedColumn> columns;
        try (PreparedStatement statement = running.watch(engine.connection().prepareStatement(sql))) {
            Binding.bind(statement, values);
            try (ResultSet lines = statement.executeQuery()) {
                columns = asText(lines.getMetaData());
                for (long line = 0; line < MOST_LINES && lines.next(); line++) {
                    for (int i = 1; i <= columns.size(); i++) {
                        texts.add(String.valueOf(lines.getString(i)));
                    }
                }
            }
        }
        return new Message.Done(columns, copyTexts(columns, texts), true);
    }

    private static List<HandedColumn> asText(ResultSetMetaData metadata) throws SQLException {
        List<HandedColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            columns.add(new HandedColumn(metadata.getColumnLabel(i), "VARCHAR"));
        }
        return columns;
    }

    private long copyTexts(List<HandedColumn> columns, List<String> texts) throws SQLException, IOException {
        String row = columns.stream().map(column -> "?").collect(Collectors.joining(", ", "(", ")"));
        String rows = IntStream.range(0, texts.size() / columns.size())
                .mapToObj(line -> row)
                .collect(Collectors.joining(", "));
        String names = columns.stream()
                .map(column -> AnsiDialect.quoted(column.name()))
                .collect(Collectors.joining(", "));
        return copy("SELECT * FROM (VALUES " + rows + ") lines(" + names + ")", texts);
    }
}
