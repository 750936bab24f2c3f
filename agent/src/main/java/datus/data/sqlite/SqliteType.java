package datus.data.sqlite;

import com.google.auto.service.AutoService;
import datus.data.Datasource;
import datus.data.DatasourceType;
import datus.data.NotebookEngine;
import datus.data.jdbc.JdbcDatasource;
import datus.data.source.ConfigKeys;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A SQLite file. It is opened for reading only, unless a cell writes. */
@AutoService(DatasourceType.class)
public final class SqliteType implements DatasourceType {

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field("path", "Path of the SQLite file", "", false));
    }

    @Override
    public Set<String> properties() {
        return Set.of("path");
    }

    @Override
    public Datasource open(DatasourceConfig config, NotebookEngine engine) {
        Path path = engine.workspace().root().resolve(ConfigKeys.required(config, "path"));
        if (!Files.isRegularFile(path)) {
            throw DatusException.data(config.name() + ": there is no file " + path + ".", "Check path in datus.yaml.");
        }
        return JdbcDatasource.open(config.name(), new SqliteKind(path), engine);
    }
}
