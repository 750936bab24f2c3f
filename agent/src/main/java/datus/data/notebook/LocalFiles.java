package datus.data.notebook;

import datus.data.EngineQuery;
import datus.data.NotebookEngine;
import datus.data.Results;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.data.duckdb.DuckDbCatalogReader;
import datus.data.duckdb.EngineDatasource;
import datus.data.duckdb.NotebookPlace;
import datus.data.landing.DuckDbTypes;
import datus.data.source.CachedCatalog;
import datus.data.source.CachedCatalog.Snapshot;
import datus.data.source.FileStamp;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The notebook's own DuckDB as a datasource: its tables, and the data files of the workspace's folder, each a table under the
 * name of its file.
 */
final class LocalFiles {
    private static final List<String> READ_BY_NAME = List.of(".csv", ".tsv", ".parquet", ".json", ".jsonl", ".ndjson");
    private static final int MOST_FILES = 100;

    private final NotebookEngine engine;
    private final Results results;

    private LocalFiles(NotebookEngine engine, Results results) {
        this.engine = engine;
        this.results = results;
    }

    /** Only the notebook's tables and results. */
    static EngineDatasource notebook(NotebookEngine engine, Results results) {
        LocalFiles tables = new LocalFiles(engine, results);
        CachedCatalog catalog = new CachedCatalog(results::list, tables::tables);
        return new EngineDatasource("notebook", "this notebook (DuckDB)", engine, NotebookPlace.own(), catalog);
    }

    /** Tables, results and files. */
    static EngineDatasource open(String name, NotebookEngine engine, Results results) {
        LocalFiles files = new LocalFiles(engine, results);
        CachedCatalog catalog = new CachedCatalog(files::stamp, files::tablesAndFiles);
        return new EngineDatasource(name, name + " (DuckDB)", engine, NotebookPlace.own(), catalog);
    }

    private Object stamp() {
        return List.of(results.list(), files().stream().map(FileStamp::of).toList());
    }

    private Snapshot tables() {
        try (Connection connection = engine.duplicate()) {
            Snapshot read = new DuckDbCatalogReader(connection, "memory", "main").read();
            List<TableInfo> tables = read.tables().stream()
                    .filter(table -> !table.name().table().equals("_"))
                    .map(this::marked)
                    .toList();
            return new Snapshot(tables, read.schemas(), read.databases());
        } catch (SQLException e) {
            throw DatusException.internal("The notebook's tables could not be listed.", e);
        }
    }

    private TableInfo marked(TableInfo table) {
        return results.find(table.name().table()).isPresent() ? table.as(TableInfo.Kind.RESULT) : table;
    }

    private Snapshot tablesAndFiles() {
        Snapshot tables = tables();
        List<TableInfo> all = new ArrayList<>(tables.tables());
        try (Connection connection = engine.duplicate()) {
            for (Path file : files()) {
                describe(connection, file).ifPresent(all::add);
            }
        } catch (SQLException e) {
            throw DatusException.internal("The files of the workspace could not be listed.", e);
        }
        return new Snapshot(all, tables.schemas(), tables.databases());
    }

    /** A file that DuckDB cannot read is no table. */
    private static Optional<TableInfo> describe(Connection connection, Path file) {
        String sql = "DESCRIBE SELECT * FROM '" + file.toString().replace("'", "''") + "'";
        try {
            List<TableInfo.ColumnInfo> columns = EngineQuery.rows(
                    connection,
                    sql,
                    row -> new TableInfo.ColumnInfo(
                            row.getString(1), DuckDbTypes.of(row.getString(2)), true, Optional.empty()));
            return Optional.of(new TableInfo(
                    TableName.of(file.getFileName().toString()),
                    TableInfo.Kind.FILE,
                    columns,
                    List.of(),
                    List.of(),
                    List.of(),
                    OptionalLong.empty(),
                    Optional.empty()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private List<Path> files() {
        Path root = engine.workspace().root();
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(LocalFiles::isData).sorted().limit(MOST_FILES).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return READ_BY_NAME.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }
}
