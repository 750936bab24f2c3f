package datus.install;

import datus.data.Control;
import datus.data.Outcome.Rows;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
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

/** A SQLite file, as a notebook's datasource; verdict and run are timed as one. */
final class SqliteTrial implements Trial {
    private static final String MAGIC = "SQLite format 3\0";

    private final NotebookData data;
    private final Rights rights;
    private final Duration limit;

    SqliteTrial(Path file, Path state, Scope scope, Duration limit) {
        DatasourceConfig config = new DatasourceConfig(scope.datasource(), "sqlite", Map.of("path", file.toString()));
        Workspace workspace = new Workspace(state, state, DatusConfig.of(List.of(config)), false);
        this.data = NotebookData.open(workspace, Map.of());
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
        try {
            datus.data.Outcome ended = data.runner().run(SqlRequest.of(new Sql(sql)), rights, Control.within(limit));
            long rows = ended instanceof Rows some ? some.result().rows() : 0;
            return new Outcome(true, "", true, rows, "", millisecondsSince(start));
        } catch (DatusException e) {
            boolean refused = e.kind() == DatusException.Kind.REFUSED;
            String error = refused ? "" : e.message();
            return new Outcome(!refused, refused ? e.message() : "", false, 0, error, millisecondsSince(start));
        }
    }

    private static double millisecondsSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        data.close();
    }
}
