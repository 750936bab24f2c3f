package datus.data.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Control;
import datus.data.EngineQuery;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.error.DatusException;
import datus.workspace.LimitsConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentStatementsTest {
    @TempDir
    private static Path root;

    private static TestNotebook notebook;

    @BeforeAll
    static void open() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + root.resolve("demo.duckdb"))) {
            EngineQuery.run(
                    connection,
                    "CREATE TABLE orders AS SELECT 1 AS id, 2 AS secret; CREATE TABLE wages AS SELECT 3 AS w");
        }
        notebook = TestNotebook.limited(
                root, new LimitsConfig(1_000_000, 4 << 20, 512 << 20, 20), TestNotebook.duckdb("demo", "demo.duckdb"));
    }

    @AfterAll
    static void close() {
        notebook.close();
    }

    private static Outcome run(String sql, Scope scope) {
        return notebook.data()
                .runner()
                .run(
                        SqlRequest.of(new Sql(sql)).with(Map.of("x", 1L)),
                        new Rights.Written(scope, Map.of()),
                        Control.unlimited());
    }

    private static Scope onlyOrders() {
        return new Scope("demo", List.of(new Scope.TableRule("orders", List.of(), Optional.empty(), Map.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from orders",
                "with wages as (select * from orders) select * from wages where id = {{x}}",
                "select * from (select id from main.orders) o, range(3)",
                "select 1 where exists (select * from orders)"
            })
    void runsQueriesInScope(String sql) {
        assertThat(run(sql, onlyOrders())).isInstanceOf(Outcome.Rows.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from wages",
                "select * from orders, wages",
                "select (select w from wages)",
                "select * from read_csv('/etc/passwd')",
                "select * from '/etc/passwd'",
                "select * from duckdb_settings()",
                "select * from query('select 1')",
                "select * from information_schema.tables",
                "select 1; drop table orders",
                "select 1; select 2",
                "insert into orders values (1, 2)",
                "with a as (select 1) insert into orders select 1, 2",
                "copy orders to '/tmp/x'",
                "attach 'x.duckdb'",
                "pragma version",
                "explain analyze select 1",
                "select * from memory.main._1"
            })
    void refusesEverythingElse(String sql) {
        notebook.query("select 1");
        assertThatThrownBy(() -> run(sql, onlyOrders()))
                .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.message())
                        .startsWith("This SQL was not run:"));
    }

    @Test
    void marksWhatIsCutByItsBytes() {
        QueryResult cut =
                ((Outcome.Rows) run("select uuid() as a, uuid() as b from range(900000)", onlyOrders())).result();
        assertThat(cut.cut().orElseThrow().mark()).matches("cut at [\\d,]+ rows: more take over 4 MB");
        assertThat(notebook.query("select count(*) from " + cut.name()).cut()).isPresent();
    }

    @Test
    void refusesWhatItCannotHideYet() {
        Scope hidden =
                new Scope("demo", List.of(new Scope.TableRule("orders", List.of("id"), Optional.empty(), Map.of())));
        assertThatThrownBy(() -> run("select id from orders", hidden)).hasMessageContaining("hides rows or columns");
    }
}
