package datus.data.files;

import com.google.auto.service.AutoService;
import datus.data.Datasource;
import datus.data.DatasourceType;
import datus.data.NotebookEngine;
import datus.data.TableInfo;
import datus.data.duckdb.DuckDbCatalogReader;
import datus.data.duckdb.EngineDatasource;
import datus.data.source.CachedCatalog;
import datus.data.source.CachedCatalog.Snapshot;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** CSV, Parquet, JSON and XLSX files, each a table of a schema of the notebook's engine. */
@AutoService(DatasourceType.class)
public final class FilesType implements DatasourceType {

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field("path", "Folder, file, or pattern as in data/*.csv", ".", false));
    }

    @Override
    public Set<String> properties() {
        return Set.of("path");
    }

    @Override
    public Datasource open(DatasourceConfig config, NotebookEngine engine) {
        String pattern = config.property("path").orElse(".");
        FileTables tables =
                new FileTables(config.name(), new FilePattern(engine.workspace().root(), pattern), engine);
        tables.refresh();
        CachedCatalog catalog = new CachedCatalog(tables::stamp, () -> read(tables, config, engine));
        return new EngineDatasource(config.name(), config.name() + " (DuckDB)", engine, tables, catalog);
    }

    private static Snapshot read(FileTables tables, DatasourceConfig config, NotebookEngine engine) {
        tables.refresh();
        try (Connection connection = engine.duplicate()) {
            Snapshot all = new DuckDbCatalogReader(connection, "memory", config.name()).read();
            List<TableInfo> own = all.tables().stream()
                    .filter(table -> table.name().schema().isEmpty())
                    .map(table -> table.as(TableInfo.Kind.FILE))
                    .toList();
            return new Snapshot(own, List.of(config.name()), List.of("memory"));
        } catch (SQLException e) {
            throw DatusException.data("The tables of " + config.name() + " could not be listed.", "", e);
        }
    }
}
