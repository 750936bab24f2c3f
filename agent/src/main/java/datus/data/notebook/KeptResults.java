package datus.data.notebook;

import datus.data.EngineQuery;
import datus.data.NotebookEngine;
import datus.data.QueryResult;
import datus.data.QueryResult.Cut;
import datus.data.Results;
import datus.data.Rows;
import datus.data.Sql;
import datus.data.duckdb.DuckDbFaults;
import datus.data.landing.ResultTable;
import datus.data.landing.RowReader;
import datus.data.source.AnsiDialect;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.workspace.LimitsConfig;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The results kept in the notebook's engine, within the workspace's limits. {@link #list} and {@link #find} are thread-safe. */
final class KeptResults implements Results {
    private static final Logger LOG = LoggerFactory.getLogger(KeptResults.class);
    private static final String LATEST = "_";

    private final NotebookEngine engine;
    private final Map<String, QueryResult> kept = new LinkedHashMap<>();
    private final Map<String, Long> sizes = new LinkedHashMap<>();
    private int lastNumber;
    private @Nullable String latestSeen;

    KeptResults(NotebookEngine engine) {
        this.engine = engine;
    }

    @Override
    public synchronized List<QueryResult> list() {
        return List.copyOf(kept.values());
    }

    @Override
    public synchronized Optional<QueryResult> find(String name) {
        return name.equals(LATEST) ? latest() : Optional.ofNullable(kept.get(key(name)));
    }

    private synchronized Optional<QueryResult> latest() {
        return kept.values().stream().reduce((older, newer) -> newer);
    }

    /** The name of the next unnamed result of a cell, or of none. */
    synchronized String unnamed(int cell) {
        int number = cell == 0 ? lastNumber + 1 : cell;
        lastNumber = Math.max(lastNumber, number);
        return LATEST + number;
    }

    /** Keeps what has landed as the latest result; older ones go where there are too many. */
    QueryResult add(QueryResult result) {
        synchronized (this) {
            forget(result);
            kept.put(key(result.name()), result);
        }
        evict();
        return result;
    }

    @Override
    public QueryResult keep(Optional<String> as, int cell, String ranOn, Sql made, Optional<Cut> cut, Filling filling) {
        String name = as.orElseGet(() -> unnamed(cell));
        try {
            filling.fill(engine.connection(), name);
            ResultTable table = table(name);
            return add(new QueryResult(name, as.isPresent(), cell, table.columns(), table.rows(), cut, ranOn, made));
        } catch (SQLException e) {
            throw DatusException.internal("The result " + name + " could not be kept.", e);
        }
    }

    @Override
    public void drop(String name) {
        QueryResult result = find(name)
                .orElseThrow(() -> DatusException.user(
                        "No result \"" + name + "\".", NearestName.hint(name, names(), "%frames lists all.")));
        forget(result);
        try {
            table(result.name()).drop();
        } catch (SQLException e) {
            throw DatusException.internal("The result " + result.name() + " could not be dropped.", e);
        }
    }

    private List<String> names() {
        return list().stream().map(QueryResult::name).toList();
    }

    private synchronized void forget(QueryResult result) {
        kept.remove(key(result.name()));
        sizes.remove(key(result.name()));
    }

    /** Forgets results whose tables a statement has dropped. */
    void forgetDropped() throws SQLException {
        List<String> tables = EngineQuery.rows(
                engine.connection(),
                "SELECT lower(table_name) FROM duckdb_tables() WHERE database_name = 'memory' AND schema_name = 'main'",
                row -> row.getString(1));
        synchronized (this) {
            kept.keySet().retainAll(tables);
        }
    }

    /** Has {@code _} mean the latest result for the statement that runs next. */
    void pointAtLatest() throws SQLException {
        Optional<String> latest = latest().map(QueryResult::name);
        if (latest.isPresent() && !latest.get().equals(latestSeen)) {
            EngineQuery.run(
                    engine.connection(),
                    "CREATE OR REPLACE VIEW memory.main._ AS FROM "
                            + table(latest.get()).name());
            latestSeen = latest.get();
        }
    }

    /** The cell that is one too many need not wait for the engine. */
    private void forgetLater(QueryResult result) {
        forget(result);
        engine.threads().clock().execute(() -> dropTable(result));
    }

    private void dropTable(QueryResult result) {
        try {
            new ResultTable(engine.monitor(), tableName(result.name())).drop();
        } catch (SQLException e) {
            LOG.warn("The result {} is no longer kept, and still takes memory.", result.name(), e);
        }
    }

    private void evict() {
        LimitsConfig limits = engine.workspace().config().limits();
        List<QueryResult> unnamed = new ArrayList<>(
                list().stream().filter(result -> !result.named()).toList());
        while (unnamed.size() > Math.max(1, limits.unnamedResults())) {
            forgetLater(unnamed.remove(0));
        }
        while (unnamed.size() > 1 && bytes() > limits.memoryBytes()) {
            forgetLater(unnamed.remove(0));
        }
    }

    private long bytes() {
        return list().stream().mapToLong(this::bytes).sum();
    }

    @Override
    public long bytes(QueryResult result) {
        Long known = size(result);
        if (known != null) {
            return known;
        }
        try {
            long bytes = table(result.name()).bytes(result.columns(), result.rows());
            synchronized (this) {
                sizes.put(key(result.name()), bytes);
            }
            return bytes;
        } catch (SQLException e) {
            throw gone(result, e);
        }
    }

    private synchronized @Nullable Long size(QueryResult result) {
        return sizes.get(key(result.name()));
    }

    @Override
    public Rows page(QueryResult result, long offset, int count) {
        RowReader reader = new RowReader(result.columns());
        String sql = "SELECT " + reader.selection() + " FROM "
                + table(result.name()).name() + " WHERE rowid >= " + offset + " AND rowid < " + (offset + count);
        try (PreparedStatement statement = engine.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return new Rows(result.columns(), reader.read(rows));
        } catch (SQLException e) {
            throw gone(result, e);
        }
    }

    private static DatusException gone(QueryResult result, SQLException e) {
        return DatusException.data(
                "The result " + result.name() + " is no longer there: "
                        + DuckDbFaults.words(String.valueOf(e.getMessage())),
                "Run its cell again.",
                e);
    }

    private ResultTable table(String name) {
        return new ResultTable(engine.connection(), tableName(name));
    }

    private static String tableName(String name) {
        return "memory.main." + AnsiDialect.quoted(name);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
