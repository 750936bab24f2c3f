package datus.data.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import datus.data.Await;
import datus.data.Catalog;
import datus.data.EngineQuery;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.error.DatusException;
import datus.workspace.LimitsConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookDataTest {
    @TempDir
    private Path root;

    private TestNotebook notebook;

    @BeforeEach
    void open() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + root.resolve("demo.duckdb"))) {
            EngineQuery.run(
                    connection,
                    "CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL);"
                            + "CREATE TABLE orders (id BIGINT, customer INTEGER REFERENCES customers(id), total DECIMAL(18,2), d DATE);"
                            + "INSERT INTO customers VALUES (1, 'Ann'), (2, 'Bob');"
                            + "INSERT INTO orders SELECT i, 1 + i % 2, i * 1.10, DATE '2024-01-01' + i::INTEGER FROM range(10) t(i);"
                            + "COMMENT ON TABLE orders IS 'what was sold'; CREATE INDEX by_day ON orders (d)");
        }
        notebook = TestNotebook.in(root, TestNotebook.duckdb("demo", "demo.duckdb"));
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void runsOnTheDatasourceAndKeepsTheResult() {
        QueryResult result = notebook.query("select id, total from orders order by id desc");
        assertThat(result.name()).isEqualTo("_1");
        assertThat(result.ranOn()).isEqualTo("demo (DuckDB)");
        assertThat(result.columns())
                .extracting(column -> column.type().name())
                .containsExactly("BIGINT", "DECIMAL(18,2)");
        assertThat(result.rows()).isEqualTo(10);
        assertThat(result.cut()).isEmpty();
        assertThat(notebook.rows(result).get(0)).containsExactly(9L, new java.math.BigDecimal("9.90"));
    }

    @Test
    void joinsAResultWithATableOfTheFile() {
        notebook.queryAs("big", "select * from orders where id > 5");
        QueryResult joined = notebook.query("select count(*) from big join customers c on c.id = big.customer");
        assertThat(joined.ranOn()).isEqualTo("demo (DuckDB)");
        assertThat(notebook.rows(joined)).containsExactly(List.of(4L));
    }

    @Test
    void runsInTheNotebookWhenOnlyResultsAreNamed() {
        notebook.query("select 42 as x");
        QueryResult again = notebook.query("select x + 1 as y from _");
        assertThat(again.ranOn()).isEqualTo("this notebook (DuckDB)");
        assertThat(notebook.rows(again)).containsExactly(List.of(43L));
        assertThat(notebook.rows("select y from _2 union all select y from _"))
                .containsExactly(List.of(43L), List.of(43L));
    }

    @Test
    void namesResultsByTheirCell() {
        assertThat(notebook.query(SqlRequest.of(new Sql("select 1")).inCell(7)).name())
                .isEqualTo("_7");
    }

    @Test
    void marksAResultThatIsCutAndWhatIsMadeOfIt() {
        QueryResult cut = notebook.query(TestNotebook.limited("select id from orders order by id", 4));
        assertThat(cut.rows()).isEqualTo(4);
        assertThat(cut.cut()).contains(new QueryResult.Cut("cut at 4 rows"));
        assertThat(notebook.rows(cut)).extracting(row -> row.get(0)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(notebook.query("select max(id) from _1").cut())
                .contains(new QueryResult.Cut("from _1, cut at 4 rows"));
        assertThat(notebook.query("select count(*) from _2").cut())
                .contains(new QueryResult.Cut("from _1, cut at 4 rows"));
        assertThat(notebook.query(TestNotebook.limited("select id from orders", 10))
                        .cut())
                .isEmpty();
    }

    @Test
    void showsTheLastResultOfSeveralStatements() {
        QueryResult result = notebook.query("create temp table t as select 1 as a; select a from t; drop table t");
        assertThat(notebook.rows(result)).containsExactly(List.of(1L));
    }

    @Test
    void landsWhatIsNoQuery() {
        assertThat(notebook.rows("explain select 1")).isNotEmpty();
        assertThat(notebook.rows("describe orders")).hasSize(4);
        assertThat(notebook.rows("pragma database_list")).isNotEmpty();
        assertThat(notebook.rows("pivot orders on customer using count(*)")).isNotEmpty();
        assertThat(notebook.rows("begin; select 5; commit")).containsExactly(List.of(5L));
    }

    @Test
    void bindsParametersAsValues() {
        SqlRequest request = SqlRequest.of(
                        new Sql("select count(*) from orders where customer in {{who}} and d >= {{from}}"))
                .with(Map.of("who", List.of(1L, 2L), "from", LocalDate.of(2024, 1, 5)));
        assertThat(notebook.rows(notebook.query(request))).containsExactly(List.of(6L));
        SqlRequest text = SqlRequest.of(new Sql("select {{x}} as x")).with(Map.of("x", "'; drop table orders"));
        assertThat(notebook.rows(notebook.query(text))).containsExactly(List.of("'; drop table orders"));
    }

    @Test
    void namesParametersThatAreUnknownOrQuoted() {
        failure("select {{regoin}}", Map.of("region", "EU"))
                .satisfies(error -> assertThat(error.message()).isEqualTo("No parameter \"regoin\"."))
                .satisfies(error -> assertThat(error.hint()).startsWith("Did you mean region?"));
        failure("select '{{region}}'", Map.of("region", "EU"))
                .satisfies(error -> assertThat(error.hint()).startsWith("Drop the quotes"));
    }

    @Test
    void inlinesLazySqlWhereItsNameIsUsed() {
        Outcome named = notebook.run(TestNotebook.as("recent", "select * from orders where id > 6", true));
        assertThat(named).isInstanceOf(Outcome.Named.class);
        assertThat(notebook.rows("select count(*) from recent")).containsExactly(List.of(3L));
        assertThat(notebook.rows("with a as (select 1) select count(*) from recent, a"))
                .containsExactly(List.of(3L));
    }

    @Test
    void explainsAMissingTable() {
        failure("select *\nfrom ordres", Map.of()).satisfies(error -> {
            assertThat(error.message()).isEqualTo("No table \"ordres\" on demo.");
            assertThat(error.hint()).isEqualTo("Did you mean orders? %tables lists all.");
            assertThat(error.place().orElseThrow().marked()).isEqualTo("from ordres\n     ^^^^^^");
        });
    }

    @Test
    void explainsAMissingFile() {
        failure("select * from 'nowhere.csv'", Map.of()).satisfies(error -> {
            assertThat(error.message()).isEqualTo("No file \"nowhere.csv\".");
            assertThat(error.hint()).startsWith("Check the name;");
        });
    }

    @Test
    void explainsAMissingColumn() {
        failure("select 1; select totl from orders", Map.of()).satisfies(error -> {
            assertThat(error.message()).isEqualTo("No column \"totl\" in orders.");
            assertThat(error.hint()).startsWith("Did you mean total?");
            assertThat(error.place().orElseThrow().marked()).endsWith("\n                 ^^^^");
        });
    }

    @Test
    void pointsAtSyntaxErrorsBehindParametersAndWideCharacters() {
        failure("select {{x}}, '订单' frm orders", Map.of("x", 1L)).satisfies(error -> {
            assertThat(error.message()).isEqualTo("syntax error at or near \"orders\"");
            assertThat(error.place().orElseThrow().start()).isEqualTo(23);
        });
        failure("select 1 from orders where", Map.of()).satisfies(error -> {
            assertThat(error.message()).isEqualTo("The statement ends too early.");
        });
    }

    @Test
    void tellsAQuestionFromAStatementWhoseFirstWordIsMisspelt() {
        failure("how many orders per month?", Map.of()).satisfies(error -> assertThat(error.hint())
                .isEqualTo("A question begins with a slash: /how many orders per month?"));
        failure("selct count(*) from orders", Map.of())
                .satisfies(error -> assertThat(error.hint()).startsWith("Did you mean SELECT?"));
        failure("select count(* from orders", Map.of())
                .satisfies(error -> assertThat(error.hint()).isEmpty());
    }

    @Test
    void writesOnlyWhenAsked() {
        failure("delete from orders", Map.of())
                .satisfies(error -> assertThat(error.hint()).contains("--write").contains("--as NAME"));
        Outcome done = notebook.write("delete from orders where id = 3");
        assertThat(done).isEqualTo(new Outcome.Done("DELETE", 1, "demo (DuckDB)"));
        assertThat(notebook.rows("select count(*) from orders")).containsExactly(List.of(9L));
    }

    @Test
    void rollsBackATransactionThatItsCellLeavesOpen() {
        notebook.write("begin; delete from orders");
        assertThat(notebook.rows("select count(*) from orders")).containsExactly(List.of(10L));
    }

    @Test
    void refusesANameThatIsATables() {
        assertThatThrownBy(() -> notebook.queryAs("orders", "select 1"))
                .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.message())
                        .isEqualTo("demo (DuckDB) has a table orders already."));
        assertThatThrownBy(() -> notebook.queryAs("_3", "select 1")).isInstanceOf(DatusException.class);
    }

    @Test
    void forgetsOldUnnamedResults() throws Exception {
        LimitsConfig two = new LimitsConfig(100, 1 << 20, 1 << 28, 2);
        try (TestNotebook small = TestNotebook.limited(root, two)) {
            small.queryAs("keep_me", "select 0");
            for (int i = 0; i < 4; i++) {
                small.query("select " + i);
            }
            assertThat(small.results().list()).extracting(QueryResult::name).containsExactly("keep_me", "_3", "_4");
            Await.until(() -> isUnknown(small, "_1"));
        }
    }

    private static boolean isUnknown(TestNotebook notebook, String result) {
        try {
            notebook.query("from " + result);
            return false;
        } catch (DatusException unknown) {
            return true;
        }
    }

    @Test
    void tellsTheCatalogue() {
        Catalog catalog = notebook.data().datasources().current().catalog();
        TableInfo orders = catalog.table("ORDERS", Scope.all("demo")).orElseThrow();
        assertThat(orders.name()).isEqualTo(TableName.of("orders"));
        assertThat(orders.comment()).contains("what was sold");
        assertThat(orders.rows()).hasValue(10);
        assertThat(orders.columns())
                .extracting(TableInfo.ColumnInfo::name)
                .containsExactly("id", "customer", "total", "d");
        assertThat(orders.foreignKeys())
                .containsExactly(
                        new TableInfo.ForeignKey(List.of("customer"), TableName.of("customers"), List.of("id")));
        assertThat(orders.indexes()).extracting(TableInfo.Index::columns).containsExactly(List.of("d"));
        assertThat(catalog.table("customers", Scope.all("demo")).orElseThrow().primaryKey())
                .containsExactly("id");
        Scope narrow = new Scope(
                "demo", List.of(new Scope.TableRule("cust*", List.of("name"), java.util.Optional.empty(), Map.of())));
        assertThat(catalog.tables(narrow)).singleElement().satisfies(table -> assertThat(table.columns())
                .extracting(TableInfo.ColumnInfo::name)
                .containsExactly("name"));
    }

    @Test
    void readsFilesOfTheWorkspaceWithoutConfiguration() throws IOException {
        Files.writeString(root.resolve("sales.csv"), "region,amount\nEU,3\nUS,4\n");
        try (TestNotebook plain = TestNotebook.in(root)) {
            QueryResult result = plain.query("select sum(amount) as s from 'sales.csv'");
            assertThat(result.ranOn()).isEqualTo("files (DuckDB)");
            assertThat(plain.rows(result)).containsExactly(List.of(7L));
            Catalog catalog = plain.data().datasources().current().catalog();
            assertThat(catalog.tables(Scope.all("files")))
                    .extracting(table -> table.name() + " " + table.kind())
                    .containsExactly("_1 RESULT", "sales.csv FILE");
        }
    }

    @Test
    void leavesNoTemporaryFiles() throws IOException {
        notebook.query("select 1");
        notebook.close();
        try (Stream<Path> left = Files.list(root.resolve(".datus/notebook/tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void opensNothingUntilUsed() {
        try (TestNotebook idle = TestNotebook.in(root.resolve("other"))) {
            assertThat(idle.results().list()).isEmpty();
            assertThat(root.resolve("other")).doesNotExist();
        }
    }

    private AbstractObjectAssert<?, DatusException> failure(String sql, Map<String, Object> parameters) {
        SqlRequest request = SqlRequest.of(new Sql(sql)).with(parameters);
        return assertThatThrownBy(() -> notebook.run(request)).asInstanceOf(type(DatusException.class));
    }
}
