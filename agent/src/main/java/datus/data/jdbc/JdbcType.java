package datus.data.jdbc;

import com.google.auto.service.AutoService;
import datus.data.Datasource;
import datus.data.DatasourceType;
import datus.data.NotebookEngine;
import datus.data.source.ConfigKeys;
import datus.workspace.DatasourceConfig;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Any engine with a JDBC driver, which lies in the workspace's {@code drivers/} folder. */
@AutoService(DatasourceType.class)
public final class JdbcType implements DatasourceType {

    @Override
    public String name() {
        return "jdbc";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("url", "JDBC URL", "", false),
                new Field("driver", "Driver's jar in drivers/ (empty: any that takes the URL)", "", false),
                new Field("user", "User", "", false),
                new Field("password", "Password", "", true));
    }

    @Override
    public Set<String> properties() {
        return Set.of("url", "driver", "user", "password");
    }

    @Override
    public Datasource open(DatasourceConfig config, NotebookEngine engine) {
        String url = ConfigKeys.required(config, "url");
        Properties settings = new DriverSettings(config, url).properties();
        DriverFolder drivers = new DriverFolder(engine.workspace().root().resolve("drivers"));
        String jar = config.property("driver").orElse("");
        return JdbcDatasource.open(config.name(), new AnyJdbcKind(drivers.find(jar, url), url, settings), engine);
    }
}
