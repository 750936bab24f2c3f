package datus.data;

import datus.error.DatusException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Small questions of our own to an engine, apart from those that people type. */
public final class EngineQuery {
    private EngineQuery() {}

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static <T> List<T> rows(Connection connection, String sql, Row<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return List.copyOf(read);
        }
    }

    public static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column as text, asked of the notebook's engine beside whatever runs there. */
    public static List<String> texts(NotebookEngine engine, String sql) {
        try (Connection connection = engine.duplicate()) {
            return rows(connection, sql, row -> row.getString(1));
        } catch (SQLException e) {
            throw DatusException.internal("The notebook's own DuckDB did not answer: " + sql, e);
        }
    }
}
