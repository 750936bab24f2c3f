package datus.data.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Await;
import datus.data.Control;
import datus.data.EngineQuery;
import datus.data.Scope;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a worker's process when a statement does not behave. */
class SupervisionTest {
    @TempDir
    private Path root;

    private Path file;

    @BeforeEach
    void makeShop() throws SQLException {
        file = root.resolve("shop.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            EngineQuery.run(connection, "CREATE TABLE orders AS SELECT i AS id, 'a' AS name FROM range(10) t(i)");
        }
    }

    private Task task(String sql) {
        Place place = new Place(file.toString(), Optional.empty(), Scope.all("shop"), List.of(), "UTC");
        return new Task(place, sql, List.of(), 100, 1 << 20);
    }

    /** One call of one function for hours, in which DuckDB looks at no interrupt. */
    private Task deaf() {
        return task("SELECT levenshtein(repeat(name, 1000000), repeat('b', 2000000)) FROM orders WHERE id = 1");
    }

    private static List<ProcessHandle> workersOf(ProcessHandle parent) {
        try (Stream<ProcessHandle> children = parent.children()) {
            return children.filter(child -> child.info().command().orElse("").endsWith("java"))
                    .toList();
        }
    }

    @Test
    void killsWhatDoesNotListenAndRunsTheNext() throws Exception {
        try (Workers workers = new Workers(root.resolve("state"), WorkerLimits.defaults())) {
            Control cancelled = Control.unlimited();
            assertThatThrownBy(() -> workers.run(deaf(), cancelled, judgement -> cancelled.cancel()))
                    .hasMessage("Stopped.");
            assertThatThrownBy(() -> workers.run(deaf(), Control.within(Duration.ofSeconds(1))))
                    .hasMessageContaining("deadline");
            try (Ending.Handed handed =
                    (Ending.Handed) workers.run(task("SELECT count(*) FROM orders"), Control.unlimited())) {
                assertThat(handed.rows()).isEqualTo(1);
            }
        }
        Await.until(() -> workersOf(ProcessHandle.current()).isEmpty());
    }

    @Test
    void leavesNoWorkerBehindWhenItsParentIsKilled() throws Exception {
        Path runs = root.resolve("runs");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        WorkerCommand.classPath() + File.pathSeparator + WorkerCommand.place(HeldWorker.class),
                        HeldWorker.class.getName(),
                        file.toString(),
                        root.resolve("state").toString(),
                        runs.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("log").toFile())
                .start();
        try {
            Await.until(() -> Files.exists(runs));
            List<ProcessHandle> workers = workersOf(parent.toHandle());
            assertThat(workers).hasSize(1);
            parent.destroyForcibly().waitFor();
            Await.until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            parent.destroyForcibly();
        }
    }

    /** A worker that may take far more than its supervisor lets it. */
    @Test
    void killsWhatTakesTooMuchWhereTheSystemDoesNotHoldIt() throws Exception {
        WorkerLimits lavish = new WorkerLimits(8L << 30, 1L << 40, 1L << 30, 1, Duration.ofMinutes(1));
        WorkerLimits narrow = new WorkerLimits(8L << 30, 500L << 20, 1L << 30, 1, Duration.ofMinutes(1));
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (WorkerProcess worker = WorkerProcess.start(lavish, root)) {
            assertThat(worker.isLimited()).isFalse();
            Supervision supervision = new Supervision(worker, narrow, clock, Control.unlimited());
            assertThatThrownBy(() -> supervision.run(task("SELECT list(i) FROM range(300000000) t(i)"), verdict -> {}))
                    .hasMessageContaining("took more than 500 MB of memory");
            assertThat(worker.isAlive()).isFalse();
        } finally {
            clock.shutdownNow();
        }
    }
}
