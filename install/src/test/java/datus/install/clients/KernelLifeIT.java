package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.Turn;
import datus.context.TurnQuery;
import datus.context.sqlite.SqliteHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelLifeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private DemoFolder demo = new DemoFolder(Path.of(""));

    @BeforeEach
    void makeDemo() throws IOException, InterruptedException {
        demo = DemoFolder.make(folder);
    }

    @Test
    void aTurnOutlivesAKernelKilledRightAfterItsReply() throws IOException, InterruptedException {
        try (LiveKernel kernel = start()) {
            assertThat(kernel.execute("SELECT 4711 AS kept").get("status").getAsString())
                    .isEqualTo("ok");
            kernel.kill();
        }
        assertThat(inputs()).contains("SELECT 4711 AS kept");
    }

    @Test
    void aKernelWhoseParentDiedEnds() throws IOException, InterruptedException {
        Process parent = new ProcessBuilder("sleep", "600").start();
        try (LiveKernel kernel = new LiveKernel(demo, String.valueOf(parent.pid()))) {
            parent.destroyForcibly().waitFor();
            assertThat(kernel.ended(PATIENCE)).isTrue();
        }
    }

    @Test
    void twoKernelsShareAWorkspaceAndItsDataFile() throws IOException, InterruptedException {
        try (LiveKernel one = start();
                LiveKernel two = start()) {
            assertThat(one.execute("SELECT count(*) FROM orders").get("status").getAsString())
                    .isEqualTo("ok");
            assertThat(two.execute("SELECT count(*) FROM customer")
                            .get("status")
                            .getAsString())
                    .isEqualTo("ok");
            assertThat(one.execute("SELECT count(*) FROM nation").get("status").getAsString())
                    .isEqualTo("ok");
        }
        assertThat(inputs())
                .contains(
                        "SELECT count(*) FROM orders", "SELECT count(*) FROM customer", "SELECT count(*) FROM nation");
    }

    @Test
    void anotherProcessWritesTheDataFileWhileKernelsAreIdle() throws IOException, InterruptedException, SQLException {
        try (LiveKernel one = start();
                LiveKernel two = start()) {
            one.execute("SELECT count(*) FROM orders");
            two.execute("SELECT count(*) FROM orders");
            writeWhenFree("INSERT INTO region VALUES (5, 'ATLANTIS', '')");
            one.execute("%sql --as regions SELECT * FROM region WHERE r_name = 'ATLANTIS'");
            assertThat(one.execute("SELECT 1 / count(*) FROM regions")
                            .get("status")
                            .getAsString())
                    .isEqualTo("ok");
        }
    }

    private LiveKernel start() throws IOException {
        return new LiveKernel(demo, String.valueOf(ProcessHandle.current().pid()));
    }

    /** DuckDB refuses a second process at once, so this tries until the kernels have let the file go. */
    private void writeWhenFree(String sql) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("demo.duckdb"));
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private List<String> inputs() {
        try (SqliteHistory history = SqliteHistory.open(folder.resolve(".datus/notebook"))) {
            return history.find(TurnQuery.latest(10)).stream().map(Turn::input).toList();
        }
    }
}
