package datus.frames.columns;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tech.tablesaw.api.Table;

/** Writes a Tablesaw table into a new DuckDB table, each column as its own type, missing values as NULL. */
public final class TableWriter {
    private final DuckDBConnection connection;

    public TableWriter(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Makes or replaces the table {@code name} of memory.main. */
    public void write(Table table, String name) throws SQLException {
        List<CellWriter> writers = table.columns().stream().map(CellWriter::of).toList();
        String definition = writers.stream()
                .map(writer -> quoted(writer.column().name()) + " " + writer.type())
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE memory.main." + quoted(name) + " (" + definition + ")");
        }
        try (DuckDBAppender appender = connection.createAppender("memory", "main", name)) {
            for (int row = 0; row < table.rowCount(); row++) {
                appender.beginRow();
                for (CellWriter writer : writers) {
                    writer.write(appender, row);
                }
                appender.endRow();
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
