package datus.install;

import datus.data.Control;
import datus.data.Datasource;
import datus.data.Outcome.Rows;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.guard.Guard;
import datus.data.guard.ParsedGuard;
import datus.data.guard.Verdict;
import datus.data.notebook.NotebookData;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A SQLite file, as a notebook's datasource. What the guard allows is judged once more where it runs, as for an agent. */
final class SqliteTrial implements Trial {
    private static final String MAGIC = "SQLite format 3\0";

    private final NotebookData data;
    private final Guard guard;
    private final Rights rights;
    private final Duration limit;

    SqliteTrial(Path file, Path state, Scope scope, Duration limit) {
        DatasourceConfig config = new DatasourceConfig(scope.datasource(), "sqlite", Map.of("path", file.toString()));
        Workspace workspace = new Workspace(state, state, DatusConfig.of(List.of(config)), false);
        this.data = NotebookData.open(workspace, Map.of());
        Datasource datasource = data.datasources().get(scope.datasource());
        this.guard = ParsedGuard.of(datasource.dialect(), datasource.catalog(), scope);
        this.rights = new Rights.Written(scope, Map.of());
        this.limit = limit;
    }

    static boolean isSqlite(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII).equals(MAGIC);
        }
    }

    @Override
    public Outcome of(String sql) {
        long start = System.nanoTime();
        Verdict verdict = guard.judge(sql);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        return verdict instanceof Verdict.Denied denied
                ? new Outcome(false, denied.reason(), false, 0, "", milliseconds)
                : run(sql, milliseconds);
    }

    private Outcome run(String sql, double milliseconds) {
        try {
            datus.data.Outcome ended = data.runner().run(SqlRequest.of(new Sql(sql)), rights, Control.within(limit));
            long rows = ended instanceof Rows some ? some.result().rows() : 0;
            return new Outcome(true, "", true, rows, "", milliseconds);
        } catch (DatusException e) {
            boolean refused = e.kind() == DatusException.Kind.REFUSED;
            return new Outcome(
                    !refused, refused ? e.message() : "", false, 0, refused ? "" : e.message(), milliseconds);
        }
    }

    @Override
    public void close() {
        data.close();
    }
}
