package datus.data.files;

import datus.data.Control;
import datus.data.EngineQuery;
import datus.data.NotebookEngine;
import datus.data.duckdb.DuckDbFaults;
import datus.data.duckdb.EnginePlace;
import datus.data.source.AnsiDialect;
import datus.data.source.FileStamp;
import datus.error.DatusException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Files as tables of a schema: views over what DuckDB reads itself, tables for spreadsheets. A changed file is read anew
 * before the next statement; a file that cannot be read is an error only for who asks for it. Thread-safe.
 */
final class FileTables implements EnginePlace {
    private final String schema;
    private final FilePattern pattern;
    private final NotebookEngine engine;
    private final Map<Path, FileStamp> read = new HashMap<>();

    FileTables(String schema, FilePattern pattern, NotebookEngine engine) {
        this.schema = schema;
        this.pattern = pattern;
        this.engine = engine;
    }

    Object stamp() {
        return pattern.files().stream().map(FileStamp::of).toList();
    }

    @Override
    public String searchPath() {
        return "memory." + AnsiDialect.quoted(schema) + ",memory.main";
    }

    @Override
    public Hold hold(boolean write, Control control) {
        refresh();
        return () -> {};
    }

    /** Makes tables of new and changed files. */
    synchronized void refresh() {
        Map<String, Path> named = named(pattern.files());
        boolean changed =
                named.values().stream().anyMatch(file -> !FileStamp.of(file).equals(read.get(file)));
        if (!changed) {
            return;
        }
        try (Connection connection = engine.duplicate()) {
            EngineQuery.run(connection, "CREATE SCHEMA IF NOT EXISTS memory." + AnsiDialect.quoted(schema));
            for (Map.Entry<String, Path> entry : named.entrySet()) {
                FileStamp stamp = FileStamp.of(entry.getValue());
                if (!stamp.equals(read.put(entry.getValue(), stamp))) {
                    make(connection, entry.getKey(), entry.getValue());
                }
            }
        } catch (SQLException e) {
            throw DatusException.internal("The files of " + schema + " could not be made tables.", e);
        }
    }

    private void make(Connection connection, String name, Path file) throws SQLException {
        String table = "memory." + AnsiDialect.quoted(schema) + "." + AnsiDialect.quoted(name);
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            new Spreadsheet(file).land(connection, table);
            return;
        }
        String path = "'" + file.toString().replace("'", "''") + "'";
        try {
            EngineQuery.run(connection, "CREATE OR REPLACE VIEW " + table + " AS FROM " + path);
        } catch (SQLException e) {
            throw broken(file, e);
        }
    }

    private static DatusException broken(Path file, SQLException e) {
        return DatusException.data(
                file + " cannot be read: " + DuckDbFaults.words(String.valueOf(e.getMessage())),
                "Mend the file, or read it with options: SELECT * FROM read_csv('" + file.getFileName() + "', …)",
                e);
    }

    /** Tables are called as their files, without ending; two of one name keep it. */
    private static Map<String, Path> named(List<Path> files) {
        Map<String, Path> named = new LinkedHashMap<>();
        for (Path file : files) {
            String whole = file.getFileName().toString();
            String bare = whole.replaceFirst("\\.[A-Za-z]+(\\.gz)?$", "");
            named.put(named.containsKey(bare) ? whole : bare, file);
        }
        return named;
    }

    @Override
    public void close() {}
}
