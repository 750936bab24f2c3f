package datus.data.notebook;

import datus.data.Datasource;
import datus.data.DatasourceType;
import datus.data.Datasources;
import datus.data.NotebookEngine;
import datus.data.Results;
import datus.data.source.SqlDatasource;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The datasources of one notebook, each opened when first used. Thread-safe. */
final class NotebookDatasources implements Datasources, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotebookDatasources.class);

    private final NotebookEngine engine;
    private final Results results;
    private final Environment environment;
    private final Map<String, DatasourceConfig> configured = new LinkedHashMap<>();
    private final Map<String, SqlDatasource> open = new LinkedHashMap<>();
    private final SqlDatasource notebook;
    private String current;

    NotebookDatasources(NotebookEngine engine, Results results, Environment environment) {
        this.engine = engine;
        this.results = results;
        this.environment = environment;
        this.notebook = LocalFiles.notebook(engine, results);
        DatusConfig config = engine.workspace().config();
        config.datasources().forEach(one -> configured.put(one.name(), one));
        this.current = config.firstDatasource().orElse(LOCAL);
    }

    /** The notebook's own tables as a datasource. */
    SqlDatasource notebook() {
        return notebook;
    }

    @Override
    public synchronized List<DatasourceConfig> configured() {
        return List.copyOf(configured.values());
    }

    @Override
    public Datasource current() {
        return site(Optional.empty());
    }

    @Override
    public Datasource get(String name) {
        return site(Optional.of(name));
    }

    /** The datasource of that name, or the current one. */
    synchronized SqlDatasource site(Optional<String> name) {
        String wanted = name.orElse(current);
        SqlDatasource known = open.get(wanted);
        if (known != null) {
            return known;
        }
        SqlDatasource opened = open(wanted);
        open.put(wanted, opened);
        return opened;
    }

    private SqlDatasource open(String name) {
        DatasourceConfig config = configured.get(name);
        if (config != null) {
            return open(config);
        }
        if (name.equals(LOCAL)) {
            return LocalFiles.open(LOCAL, engine, results);
        }
        throw DatusException.user(
                "No datasource \"" + name + "\".",
                NearestName.hint(name, configured.keySet(), "%datasource list shows all, %datasource add adds one."));
    }

    private SqlDatasource open(DatasourceConfig config) {
        List<DatasourceType> types = types();
        DatasourceType type = types.stream()
                .filter(one -> one.name().equals(config.type()))
                .findFirst()
                .orElseThrow(() -> unknownType(config, types));
        Datasource opened = type.open(environment.resolve(config), engine);
        if (opened instanceof SqlDatasource datasource) {
            return datasource;
        }
        throw DatusException.data(
                config.name() + ": the datasource type " + config.type() + " does not run SQL.",
                "Choose another type.");
    }

    private static List<DatasourceType> types() {
        List<DatasourceType> types = new ArrayList<>();
        ServiceLoader.load(DatasourceType.class).forEach(types::add);
        return types;
    }

    private static DatusException unknownType(DatasourceConfig config, List<DatasourceType> types) {
        List<String> names = types.stream().map(DatasourceType::name).sorted().toList();
        return DatusException.user(
                config.name() + ": there is no datasource type \"" + config.type() + "\".",
                NearestName.hint(config.type(), names, "Known are: " + String.join(", ", names) + "."));
    }

    @Override
    public synchronized void use(String name) {
        site(Optional.of(name));
        current = name;
    }

    @Override
    public synchronized Datasource add(DatasourceConfig config) {
        SqlDatasource opened = open(config);
        SqlDatasource before = open.put(config.name(), opened);
        if (before != null) {
            before.close();
        }
        configured.put(config.name(), config);
        return opened;
    }

    @Override
    public synchronized void close() {
        for (SqlDatasource datasource : open.values()) {
            try {
                datasource.close();
            } catch (RuntimeException e) {
                LOG.debug("{} did not close", datasource.name(), e);
            }
        }
    }
}
