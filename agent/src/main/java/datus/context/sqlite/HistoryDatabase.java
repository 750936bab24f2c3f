package datus.context.sqlite;

import datus.context.Turn;
import datus.context.TurnQuery;
import datus.error.DatusException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The open connection to a history file, and the SQL that writes and reads turns. Confined to one thread at a time. */
final class HistoryDatabase implements SharedFile.Opened {
    private static final String COLUMNS = "at, took_ns, number, kind, status, input, datasource, sql, rows, detail,"
            + " session, cell_id, cell_metadata, notebook";
    private static final String INSERT =
            "INSERT INTO turn (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement lastId;

    private HistoryDatabase(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
        this.lastId = connection.prepareStatement("SELECT last_insert_rowid()");
    }

    static HistoryDatabase open(Path file) throws SQLException {
        Connection connection = SharedSqlite.open(file);
        try {
            HistorySchema.of(file).migrate(connection);
            return new HistoryDatabase(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Durable on return: the update commits as it ends, where a RETURNING clause would commit only as its cursor closes. */
    long insert(Turn turn) throws SQLException {
        bind(turn);
        SharedSqlite.retrying(insert::executeUpdate);
        try (ResultSet id = lastId.executeQuery()) {
            id.next();
            return id.getLong(1);
        }
    }

    private void bind(Turn turn) throws SQLException {
        int i = 0;
        insert.setString(++i, turn.at().toString());
        insert.setLong(++i, turn.took().toNanos());
        insert.setInt(++i, turn.number());
        insert.setString(++i, turn.kind().name());
        insert.setString(++i, turn.status().name());
        insert.setString(++i, turn.input());
        insert.setString(++i, turn.datasource().orElse(null));
        insert.setString(++i, turn.sql().orElse(null));
        insert.setLong(++i, turn.rows());
        insert.setString(++i, turn.detail());
        insert.setString(++i, turn.context().session());
        insert.setString(++i, turn.context().cellId().orElse(null));
        insert.setString(++i, turn.context().cellMetadata());
        insert.setString(++i, turn.context().notebook().orElse(null));
    }

    List<Turn> select(TurnQuery query) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("1"));
        List<String> values = new ArrayList<>();
        query.session().ifPresent(session -> condition("session = ?", session, conditions, values));
        query.notebook().ifPresent(notebook -> condition("notebook = ?", notebook, conditions, values));
        for (String word : query.words().strip().split("\\s+", -1)) {
            condition(
                    "input || char(10) || coalesce(sql, '') LIKE ? ESCAPE '\\'", containing(word), conditions, values);
        }
        String sql = "SELECT " + COLUMNS + " FROM turn WHERE " + String.join(" AND ", conditions)
                + " ORDER BY id DESC LIMIT " + query.last();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            return SharedSqlite.retrying(() -> turns(select));
        }
    }

    private static void condition(String sql, String value, List<String> conditions, List<String> values) {
        conditions.add(sql);
        values.add(value);
    }

    private static String containing(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Newest last, though the newest are read first. */
    private static List<Turn> turns(PreparedStatement select) throws SQLException {
        List<Turn> turns = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                turns.add(turn(row));
            }
        }
        Collections.reverse(turns);
        return List.copyOf(turns);
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                Instant.parse(row.getString("at")),
                Duration.ofNanos(row.getLong("took_ns")),
                row.getInt("number"),
                Turn.Kind.valueOf(row.getString("kind")),
                Turn.Status.valueOf(row.getString("status")),
                row.getString("input"),
                Optional.ofNullable(row.getString("datasource")),
                Optional.ofNullable(row.getString("sql")),
                row.getLong("rows"),
                row.getString("detail"),
                new Turn.CellContext(
                        row.getString("session"),
                        Optional.ofNullable(row.getString("cell_id")),
                        row.getString("cell_metadata"),
                        Optional.ofNullable(row.getString("notebook"))));
    }

    /** Closes the statements with it. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DatusException.data("The history did not close: " + e.getMessage() + ".", "", e);
        }
    }
}
