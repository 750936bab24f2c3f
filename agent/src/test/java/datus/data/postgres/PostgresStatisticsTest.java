package datus.data.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.Entry;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.postgres.PostgresLogSource;
import datus.context.sqlite.SqliteHistory;
import datus.data.Scope;
import datus.data.notebook.TestNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server with {@code pg_stat_statements} remembers. */
class PostgresStatisticsTest {
    @TempDir
    private Path root;

    @Test
    void queriesThatRanAreKnownWithoutTheirValues() throws Exception {
        try (TestPostgres server = TestPostgres.start("pg_stat_statements")) {
            server.run("CREATE EXTENSION pg_stat_statements");
            server.run("CREATE TABLE orders (id int, status text)");
            for (int i = 0; i < 3; i++) {
                server.run("SELECT id FROM orders WHERE status = 'open" + i + "'");
            }
            try (TestNotebook notebook = TestNotebook.in(root, server.config("shop", "postgres", "postgres"))) {
                assertThat(entries(notebook))
                        .filteredOn(entry -> entry.tables().contains("orders"))
                        .singleElement()
                        .satisfies(entry -> {
                            assertThat(entry.content()).isEqualTo("SELECT id FROM orders WHERE status = ?");
                            assertThat(entry.tags()).containsExactly("ran:3");
                        });
            }
        }
    }

    private List<Entry> entries(TestNotebook notebook) {
        BootstrapInput input = new BootstrapInput(
                notebook.data().engine().workspace(),
                notebook.data(),
                SqliteHistory.open(root.resolve(".datus/notebook")),
                Scope.all("shop"),
                root,
                Clock.systemUTC());
        return new PostgresLogSource().steps(input).get(0).read();
    }
}
