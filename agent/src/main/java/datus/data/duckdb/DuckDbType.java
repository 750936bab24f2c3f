package datus.data.duckdb;

import com.google.auto.service.AutoService;
import datus.data.Control;
import datus.data.Datasource;
import datus.data.DatasourceType;
import datus.data.NotebookEngine;
import datus.data.source.CachedCatalog;
import datus.data.source.CachedCatalog.Snapshot;
import datus.data.source.ConfigKeys;
import datus.data.source.FileStamp;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A DuckDB file, read through the notebook's own engine. */
@AutoService(DatasourceType.class)
public final class DuckDbType implements DatasourceType {
    /** DuckDB's own databases, whose names no file can have. */
    private static final Set<String> TAKEN = Set.of("memory", "temp", "system");

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field("path", "Path of the DuckDB file", "", false));
    }

    @Override
    public Set<String> properties() {
        return Set.of("path");
    }

    @Override
    public Datasource open(DatasourceConfig config, NotebookEngine engine) {
        if (TAKEN.contains(config.name())) {
            throw DatusException.user(
                    "A DuckDB file cannot be called " + config.name() + ".", "Give the datasource another name.");
        }
        Path path = engine.workspace().root().resolve(ConfigKeys.required(config, "path"));
        DuckDbFile file = new DuckDbFile(config.name(), path.normalize(), engine);
        file.hold(false, Control.unlimited()).close();
        Path log = Path.of(path + ".wal");
        CachedCatalog catalog = new CachedCatalog(
                () -> List.of(FileStamp.of(path), FileStamp.of(log)), () -> read(file, config, engine));
        return new EngineDatasource(config.name(), config.name() + " (DuckDB)", engine, file, catalog);
    }

    private static Snapshot read(DuckDbFile file, DatasourceConfig config, NotebookEngine engine) {
        EnginePlace.Hold hold = file.hold(false, Control.unlimited());
        try (Connection connection = engine.duplicate()) {
            return new DuckDbCatalogReader(connection, config.name(), "main").read();
        } catch (SQLException e) {
            throw DatusException.data("The tables of " + config.name() + " could not be listed.", "", e);
        } finally {
            hold.close();
        }
    }
}
