package datus.data.notebook;

import datus.data.Control;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Results;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.LimitsConfig;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A notebook's data for tests, in a folder of their own. */
public final class TestNotebook implements AutoCloseable {
    private final NotebookData data;

    private TestNotebook(Path root, LimitsConfig limits, List<DatasourceConfig> datasources, Map<String, String> env) {
        DatusConfig config = DatusConfig.of(datasources).withLimits(limits);
        data = NotebookData.open(new Workspace(root, root.resolve(".datus/notebook"), config, true), env);
    }

    public static TestNotebook in(Path root, DatasourceConfig... datasources) {
        return new TestNotebook(root, LimitsConfig.defaults(), List.of(datasources), Map.of());
    }

    public static TestNotebook limited(Path root, LimitsConfig limits, DatasourceConfig... datasources) {
        return new TestNotebook(root, limits, List.of(datasources), Map.of());
    }

    public static TestNotebook withEnvironment(
            Path root, Map<String, String> environment, DatasourceConfig... datasources) {
        return new TestNotebook(root, LimitsConfig.defaults(), List.of(datasources), environment);
    }

    public static DatasourceConfig duckdb(String name, String path) {
        return new DatasourceConfig(name, "duckdb", Map.of("path", path));
    }

    public NotebookData data() {
        return data;
    }

    public Results results() {
        return data.results();
    }

    public Outcome run(SqlRequest request) {
        return data.runner().run(request, new Rights.Typed(), Control.unlimited());
    }

    public Outcome run(String sql) {
        return run(SqlRequest.of(new Sql(sql)));
    }

    public Outcome write(String sql) {
        return run(new SqlRequest(
                new Sql(sql), Optional.empty(), Optional.empty(), 0, OptionalLong.empty(), true, false, Map.of()));
    }

    public QueryResult query(String sql) {
        return ((Outcome.Rows) run(sql)).result();
    }

    public QueryResult query(SqlRequest request) {
        return ((Outcome.Rows) run(request)).result();
    }

    public QueryResult queryAs(String name, String sql) {
        return query(as(name, sql, false));
    }

    public static SqlRequest as(String name, String sql, boolean lazy) {
        return new SqlRequest(
                new Sql(sql), Optional.empty(), Optional.of(name), 0, OptionalLong.empty(), false, lazy, Map.of());
    }

    public static SqlRequest limited(String sql, long limit) {
        return new SqlRequest(
                new Sql(sql), Optional.empty(), Optional.empty(), 0, OptionalLong.of(limit), false, false, Map.of());
    }

    /** The rows of a result, at most 1000. */
    public List<List<Object>> rows(QueryResult result) {
        List<List<Object>> rows = new ArrayList<>();
        data.results().page(result, 0, 1_000).rows().forEach(row -> rows.add(new ArrayList<>(row)));
        return rows;
    }

    public List<List<Object>> rows(String sql) {
        return rows(query(sql));
    }

    @Override
    public void close() {
        data.close();
    }
}
