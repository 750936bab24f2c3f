package datus.data.notebook;

import datus.data.Control;
import datus.data.EngineQuery;
import datus.data.NotebookEngine;
import datus.data.Results;
import datus.data.Scope;
import datus.data.ScratchFolder;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.data.duckdb.EngineDatasource;
import datus.data.duckdb.EnginePlace;
import datus.data.source.AnsiDialect;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * Those tables of the notebook's engine that a statement may mean, in a DuckDB file for a worker: kept results, and, where the datasource is no
 * DuckDB file itself, its tables. Only what is in scope. The file goes when this closes.
 */
record NotebookExport(Path folder, boolean isEmpty) implements AutoCloseable {
    /** Like the notebook's own database, so that SQL may call it the same. */
    private static final String FILE = "memory.duckdb";

    private static final String ALIAS = "datus_export";

    static NotebookExport of(
            String sql, EngineDatasource datasource, Scope scope, Results results, NotebookEngine engine, Path parent) {
        Set<String> words = words(sql);
        List<String> kept = Stream.concat(
                        Stream.of("_"), results.list().stream().map(result -> result.name()))
                .filter(name -> words.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> results.find(name).isPresent() && scope.allows(TableName.of(name)))
                .toList();
        boolean ownFile = datasource.place().file().isPresent();
        List<TableInfo> tables = ownFile
                ? List.of()
                : datasource.catalog().tables(scope).stream()
                        .filter(table -> words.contains(table.name().table().toLowerCase(Locale.ROOT)))
                        .filter(table -> !kept.contains(table.name().table()))
                        .toList();
        try {
            Path folder = Files.createDirectory(parent.resolve("export-" + UUID.randomUUID()));
            if (!ownFile || !kept.isEmpty()) {
                write(folder.resolve(FILE), datasource.place(), kept, tables, engine);
            }
            return new NotebookExport(folder, kept.isEmpty() && tables.isEmpty());
        } catch (IOException | SQLException e) {
            throw DatusException.internal("The tables that SQL of an agent names could not be handed over.", e);
        }
    }

    Path file() {
        return folder.resolve(FILE);
    }

    /** Whatever can name a table, lower case: a string can as well. */
    private static Set<String> words(String sql) {
        return SqlTokens.withoutComments(sql).stream()
                .map(SqlToken::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static void write(
            Path file, EnginePlace place, List<String> kept, Collection<TableInfo> tables, NotebookEngine engine)
            throws SQLException {
        place.hold(false, Control.unlimited()).close();
        try (DuckDBConnection connection = engine.duplicate()) {
            EngineQuery.run(connection, "ATTACH '" + file.toString().replace("'", "''") + "' AS " + ALIAS);
            try {
                for (String name : kept) {
                    copy(connection, "memory.main." + AnsiDialect.quoted(name), name);
                }
                EngineQuery.run(
                        connection, "SET search_path = '" + place.searchPath().replace("'", "''") + "'");
                for (TableInfo table : tables) {
                    copy(
                            connection,
                            AnsiDialect.quoted(table.name().table()),
                            table.name().table());
                }
            } finally {
                EngineQuery.run(connection, "SET search_path = 'memory.main'");
                EngineQuery.run(connection, "DETACH " + ALIAS);
            }
        }
    }

    private static void copy(DuckDBConnection connection, String from, String name) throws SQLException {
        EngineQuery.run(connection, "CREATE TABLE " + ALIAS + ".main." + AnsiDialect.quoted(name) + " AS FROM " + from);
    }

    @Override
    public void close() {
        ScratchFolder.delete(folder);
    }
}
