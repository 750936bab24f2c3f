package datus.generation;

import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A workspace of a test's own with one database in it, called own. */
public final class GeneratedDatabase implements AutoCloseable {
    private final Workspace workspace;
    private final NotebookData data;

    private GeneratedDatabase(Path folder, String type, String file) {
        DatasourceConfig own = new DatasourceConfig("own", type, Map.of("path", file));
        DatusConfig config = DatusConfig.of(List.of(own));
        workspace = new Workspace(folder, folder.resolve(".datus/notebook"), config, true);
        data = NotebookData.open(workspace, Map.of());
    }

    /** A DuckDB file made by these statements. */
    public static GeneratedDatabase duckdb(Path folder, String sql) throws SQLException {
        return made(folder, "duckdb", sql);
    }

    /** A SQLite file made by these statements. */
    public static GeneratedDatabase sqlite(Path folder, String sql) throws SQLException {
        return made(folder, "sqlite", sql);
    }

    /** A file that is there. */
    public static GeneratedDatabase of(Path folder, String type, Path file) {
        return new GeneratedDatabase(folder, type, file.toString());
    }

    private static GeneratedDatabase made(Path folder, String type, String sql) throws SQLException {
        String file = "own." + type;
        try (Connection connection = DriverManager.getConnection("jdbc:" + type + ":" + folder.resolve(file));
                Statement statement = connection.createStatement()) {
            for (String each : sql.split(";\\s*\\n", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
        return new GeneratedDatabase(folder, type, file);
    }

    public Workspace workspace() {
        return workspace;
    }

    public NotebookData data() {
        return data;
    }

    public Scope scope() {
        return Scope.all("own");
    }

    @Override
    public void close() {
        data.close();
    }
}
