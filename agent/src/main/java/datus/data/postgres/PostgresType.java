package datus.data.postgres;

import com.google.auto.service.AutoService;
import datus.data.Datasource;
import datus.data.DatasourceType;
import datus.data.NotebookEngine;
import datus.data.jdbc.JdbcDatasource;
import datus.data.source.ConfigKeys;
import datus.workspace.DatasourceConfig;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** A PostgreSQL database. Without a password, {@code ~/.pgpass} is asked. */
@AutoService(DatasourceType.class)
public final class PostgresType implements DatasourceType {

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("host", "Host", "localhost", false),
                new Field("port", "Port", "5432", false),
                new Field("database", "Database", "", false),
                new Field("user", "User", "", false),
                new Field("password", "Password", "", true));
    }

    @Override
    public Set<String> properties() {
        return Set.of("url", "host", "port", "database", "user", "password", "schema", "sslmode");
    }

    @Override
    public Datasource open(DatasourceConfig config, NotebookEngine engine) {
        return JdbcDatasource.open(config.name(), kind(config), engine);
    }

    /** What is said by a key of its own beats what the address says. */
    private static PostgresKind kind(DatasourceConfig config) {
        PostgresUrl url = PostgresUrl.of(url(config));
        Properties settings = new Properties();
        url.into(settings);
        settings.putAll(settings(config));
        return new PostgresKind(url.jdbc(), settings);
    }

    private static String url(DatasourceConfig config) {
        return config.property("url")
                .orElseGet(() -> "jdbc:postgresql://" + config.property("host").orElse("localhost") + ":"
                        + config.property("port").orElse("5432") + "/" + ConfigKeys.required(config, "database"));
    }

    /** Text parameters take the type of what they are compared with; a cancel gives up soon where the network is gone. */
    private static Properties settings(DatasourceConfig config) {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "datus-notebook");
        settings.setProperty("stringtype", "unspecified");
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("cancelSignalTimeout", "2");
        settings.setProperty("tcpKeepAlive", "true");
        config.property("user").ifPresent(user -> settings.setProperty("user", user));
        config.property("password").ifPresent(password -> settings.setProperty("password", password));
        config.property("schema").ifPresent(schema -> settings.setProperty("currentSchema", schema));
        config.property("sslmode").ifPresent(mode -> settings.setProperty("sslmode", mode));
        return settings;
    }
}
