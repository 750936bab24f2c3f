package datus.export;

import datus.data.Column;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.QueryResult;
import datus.data.Rows;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The result that is being written, as a format reads it: by pages of rows, or whole by the engine's own writers. */
public record ExportSource(QueryResult result, DataSession data, Control control) {
    private static final int PAGE = 10_000;

    /** Takes rows, in the order of the result. */
    @FunctionalInterface
    public interface PageReader {
        void read(Rows page) throws IOException;
    }

    /** Hands on all rows, page by page. */
    public void forEachPage(PageReader reader) throws IOException {
        for (long offset = 0; offset < result.rows(); offset += PAGE) {
            control.check();
            reader.read(data.results().page(result, offset, PAGE));
        }
    }

    /**
     * Has the engine write the file.
     *
     * @param expression for each column the SQL that stands for it
     * @param options of COPY, as in {@code FORMAT csv, HEADER}
     */
    public void copy(Function<Column, String> expression, String options, Path file) {
        String columns = result.columns().stream().map(expression).collect(Collectors.joining(", "));
        run("COPY (SELECT " + columns + " FROM " + table() + ") TO '"
                + file.toString().replace("'", "''") + "' (" + options + ")");
    }

    /** Whether a condition holds for every row. */
    public boolean all(String condition) {
        try (Statement statement = data.engine().connection().createStatement();
                ResultSet answer =
                        statement.executeQuery("SELECT coalesce(bool_and(" + condition + "), true) FROM " + table())) {
            answer.next();
            return answer.getBoolean(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A column as an identifier. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String table() {
        return "memory.main." + quoted(result.name());
    }

    private void run(String sql) {
        try (Statement statement = data.engine().connection().createStatement()) {
            Control.Registration registration = control.onCancel(() -> cancel(statement));
            try {
                statement.execute(sql);
            } finally {
                registration.close();
            }
        } catch (SQLException e) {
            control.check();
            throw failed(e);
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw DatusException.internal("The export did not stop.", e);
        }
    }

    private DatusException failed(SQLException e) {
        return DatusException.data(
                "Writing " + result.name() + " failed: " + e.getMessage(),
                "Check the free space and the permissions of the folder.",
                e);
    }
}
