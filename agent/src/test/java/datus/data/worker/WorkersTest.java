package datus.data.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Await;
import datus.data.Control;
import datus.data.EngineQuery;
import datus.data.Scope;
import datus.data.worker.Ending.Denied;
import datus.data.worker.Ending.Faulty;
import datus.data.worker.Ending.Handed;
import datus.error.DatusException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    @TempDir
    private static Path root;

    private static Path file;
    private static Workers workers;

    @BeforeAll
    static void open() throws SQLException {
        file = root.resolve("shop.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            EngineQuery.run(
                    connection, "CREATE TABLE orders AS SELECT i AS id, 'c' || i AS name FROM range(50000) t(i)");
            EngineQuery.run(connection, "CREATE TABLE wages AS SELECT 1 AS w");
            EngineQuery.run(connection, "CREATE TYPE mood AS ENUM ('sad', 'ok')");
        }
        workers = new Workers(root.resolve("state"), WorkerLimits.defaults());
    }

    @AfterAll
    static void close() {
        workers.close();
        assertThat(root.resolve("state/tmp")).isEmptyDirectory();
    }

    private static Task task(String sql, Object... values) {
        return new Task(place(), sql, List.of(values), 1_000_000, 64 << 20);
    }

    private static Place place() {
        Scope scope = new Scope(
                "shop", List.of(new Scope.TableRule("orders", List.of(), Optional.empty(), java.util.Map.of())));
        return new Place(file.toString(), Optional.empty(), scope, List.of(), "UTC");
    }

    private static Ending run(String sql, Object... values) {
        return workers.run(task(sql, values), Control.within(Duration.ofSeconds(30)));
    }

    /** The rows of a statement, each as text. */
    private static List<String> rows(Ending ending) throws SQLException {
        try (Handed handed = (Handed) ending;
                Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return EngineQuery.rows(
                    connection, "SELECT r::VARCHAR FROM (" + handed.query() + ") r", row -> row.getString(1));
        }
    }

    private static void assertAnswers() throws SQLException {
        assertThat(rows(run("SELECT count(*) AS n FROM orders"))).containsExactly("{'n': 50000}");
    }

    @Test
    void keepsTheOrderOfRowsAndBindsValues() throws SQLException {
        Ending ending = run("SELECT id FROM orders WHERE id < ? AND name <> ? ORDER BY id DESC", 3L, "c1");
        assertThat(rows(ending)).containsExactly("{'id': 2}", "{'id': 0}");
        assertThat(rows(run("SELECT ? AS d", LocalDate.of(2024, 2, 29)))).containsExactly("{'d': 2024-02-29}");
    }

    @Test
    void deniesWhatIsOutOfScope() {
        assertThat(run("SELECT * FROM wages")).isInstanceOf(Denied.class);
        assertThat(run("DROP TABLE orders")).isInstanceOf(Denied.class);
        assertThat(run("COPY orders TO '/tmp/x.csv'")).isInstanceOf(Denied.class);
    }

    @Test
    void tellsWhatTheEngineDoesNotTakeFromWhatIsDenied() {
        List<Judgement> judged = new ArrayList<>();
        Ending ending = workers.run(task("SELECT nme FROM orders"), Control.unlimited(), judged::add);
        assertThat(ending).isInstanceOfSatisfying(Faulty.class, fault -> {
            assertThat(fault.engine()).contains("nme");
            assertThat(fault.ran()).endsWith("SELECT nme FROM orders");
        });
        assertThat(judged).singleElement().satisfies(judgement -> assertThat(judgement.denied())
                .isPresent());
    }

    @Test
    void tellsAnErrorInTheEnginesWords() {
        assertThat(run("SELECT CAST(name AS INTEGER) FROM orders"))
                .isInstanceOfSatisfying(
                        Faulty.class, fault -> assertThat(fault.engine()).contains("Could not convert string"));
    }

    @Test
    void explains() throws SQLException {
        assertThat(rows(run("EXPLAIN SELECT * FROM orders"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "(-128)::TINYINT",
                "255::UTINYINT",
                "(-32768)::SMALLINT",
                "9223372036854775807",
                "18446744073709551615::UBIGINT",
                "170141183460469231731687303715884105727::HUGEINT",
                "340282366920938463463374607431768211455::UHUGEINT",
                "123456789012345678901234567890::BIGNUM",
                "12345678901234567890123456789012345.678::DECIMAL(38, 3)",
                "1.50::DECIMAL(4, 2)",
                "'NaN'::DOUBLE",
                "1e-40::FLOAT",
                "'it''s \"quoted\", {x}'",
                "''",
                "'\\x00\\xFF'::BLOB",
                "'infinity'::DATE",
                "'24:00:00'::TIME",
                "'12:00:00.123456789'::TIME_NS",
                "'12:00:00+02'::TIMETZ",
                "'-infinity'::TIMESTAMP",
                "'2024-01-01 00:00:00.123456789'::TIMESTAMP_NS",
                "'2024-01-01 00:00:01'::TIMESTAMP_S",
                "'2024-01-01 00:00:00.123'::TIMESTAMP_MS",
                "'2024-01-01 00:00:00+05'::TIMESTAMPTZ",
                "INTERVAL '1 month 2 days 3.000004 seconds'",
                "'5d4e2d0c-3f3a-4d2a-9a51-0123456789ab'::UUID",
                "'ok'::ENUM('sad', 'ok')",
                "'0101'::BIT",
                "'{\"a\": 1}'::JSON",
                "[1, NULL, 3]",
                "[[1], [], NULL]",
                "[1, 2, 3]::INTEGER[3]",
                "{'a b': 1, 'c': 'x, y', 'n': NULL}",
                "MAP {'a': [1.5]}",
                "union_value(k := 1)",
                "[{'h': 170141183460469231731687303715884105727::HUGEINT, 's': 'it''s, [x]'}]",
                "{'i': INTERVAL '1 day 0.000001 seconds', 't': '12:00:00+02'::TIMETZ}"
            })
    void handsEachTypeOverAsItIs(String value) throws SQLException {
        String select = "SELECT " + value + " AS v UNION ALL SELECT NULL";
        try (Handed handed = (Handed) run(select);
                Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            String described = "SELECT typeof(v) || ' ' || coalesce(v::VARCHAR, 'none') FROM (%s) t";
            List<String> there =
                    EngineQuery.rows(connection, String.format(described, select), row -> row.getString(1));
            assertThat(EngineQuery.rows(connection, String.format(described, handed.query()), row -> row.getString(1)))
                    .isEqualTo(there);
        }
    }

    @Test
    void cutsWhatTakesTooManyRowsOrBytes() throws SQLException {
        Task few = new Task(place(), "SELECT id FROM orders", List.of(), 10, 64 << 20);
        try (Handed handed = (Handed) workers.run(few, Control.unlimited())) {
            assertThat(handed.rows()).isEqualTo(11);
        }
        String wide = "SELECT uuid()::VARCHAR || uuid()::VARCHAR AS u, o.id FROM orders o, range(40)";
        Task narrow = new Task(place(), wide, List.of(), Long.MAX_VALUE, 4 << 20);
        try (Handed handed = (Handed) workers.run(narrow, Control.unlimited())) {
            assertThat(handed.isWhole()).isFalse();
            assertThat(handed.rows()).isPositive().isLessThan(200_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT repeat('x', 3000000000)",
                "SELECT list_sum(range(600000000))",
                "SELECT list(i) FROM range(2000000000) t(i)",
                "SELECT length(string_agg(repeat('x', 100000), '')) FROM range(100000)"
            })
    void holdsWhatTakesTooMuchMemory(String bomb) throws SQLException {
        try {
            assertThat(run(bomb)).isNotInstanceOf(Handed.class);
        } catch (DatusException ended) {
            assertThat(ended.kind()).isEqualTo(DatusException.Kind.DATA);
        }
        assertAnswers();
    }

    @Test
    void stopsWhatIsLate() throws SQLException {
        Task endless = task("SELECT count(*) FROM range(100000000000) a");
        assertThatThrownBy(() -> workers.run(endless, Control.within(Duration.ofMillis(500))))
                .hasMessageContaining("deadline");
        assertAnswers();
    }

    @Test
    void stopsWhatIsCancelled() throws Exception {
        Control control = Control.unlimited();
        CompletableFuture<Void> judged = new CompletableFuture<>();
        CompletableFuture<Ending> ending = CompletableFuture.supplyAsync(() -> workers.run(
                task("SELECT count(*) FROM range(100000000000) a"), control, judgement -> judged.complete(null)));
        judged.join();
        control.cancel();
        assertThatThrownBy(ending::join).hasMessageContaining("Stopped.");
        assertAnswers();
    }

    @Test
    void saysThatAWorkerWasKilledAndTakesAnother() throws Exception {
        CompletableFuture<Void> judged = new CompletableFuture<>();
        CompletableFuture<Ending> ending = CompletableFuture.supplyAsync(() -> workers.run(
                task("SELECT count(*) FROM range(100000000000) a"),
                Control.unlimited(),
                judgement -> judged.complete(null)));
        judged.join();
        processes().forEach(ProcessHandle::destroyForcibly);
        assertThatThrownBy(ending::join).hasMessageContaining("ended the process in which it ran");
        assertAnswers();
    }

    private static Stream<ProcessHandle> processes() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"));
    }

    @Test
    void letsAnotherWriteTheFileSoonAfter() throws Exception {
        assertAnswers();
        Await.until(() -> {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
                return !connection.isReadOnly();
            } catch (SQLException locked) {
                return false;
            }
        });
    }

    @Test
    void leavesNoResultBehind() throws Exception {
        assertAnswers();
        try (Stream<Path> tree = Files.walk(root.resolve("state"))) {
            assertThat(tree.map(path -> path.getFileName().toString())).doesNotContain("rows.parquet");
        }
    }
}
