package datus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.notebook.TestNotebook;
import datus.data.source.Ran;
import datus.data.source.SqlDatasource;
import datus.data.source.SqlSession;
import datus.data.source.Target;
import datus.data.text.BoundSql;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every kind of datasource does. Its tables are {@code customers (id, name)} with Ann and Bob, and {@code orders (id,
 * customer, total, d)} with ten rows.
 */
public abstract class DatasourceContract {
    protected static final List<String> TABLES = List.of(
            "CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL)",
            "CREATE TABLE orders (id BIGINT PRIMARY KEY, customer INTEGER REFERENCES customers(id), total DECIMAL(18,2), d DATE)",
            "INSERT INTO customers VALUES (1, 'Ann'), (2, 'Bob')",
            "INSERT INTO orders VALUES (0, 1, 0.00, '2024-01-01'), (1, 2, 1.10, '2024-01-02'),"
                    + " (2, 1, 2.20, '2024-01-03'), (3, 2, 3.30, '2024-01-04'), (4, 1, 4.40, '2024-01-05'),"
                    + " (5, 2, 5.50, '2024-01-06'), (6, 1, 6.60, '2024-01-07'), (7, 2, 7.70, '2024-01-08'),"
                    + " (8, 1, 8.80, '2024-01-09'), (9, 2, 9.90, '2024-01-10')");

    @TempDir
    protected Path root;

    protected TestNotebook notebook;

    /** Makes the tables; says how to get at them, under the name shop. */
    protected abstract DatasourceConfig prepare() throws Exception;

    /** As in DuckDB. */
    protected abstract String title();

    protected boolean writes() {
        return true;
    }

    @BeforeEach
    void open() throws Exception {
        notebook = TestNotebook.in(root, prepare());
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void describesItsProperties() {
        DatasourceConfig config = notebook.data().datasources().configured().get(0);
        DatasourceType type = ServiceLoader.load(DatasourceType.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.name().equals(config.type()))
                .findFirst()
                .orElseThrow();
        assertThat(type.properties()).containsAll(config.properties().keySet());
        assertThat(type.fields())
                .allSatisfy(field -> assertThat(type.properties()).contains(field.key()));
    }

    @Test
    void queriesAndSaysWhere() {
        QueryResult result = notebook.query("select id, name from customers order by id");
        assertThat(result.ranOn()).isEqualTo("shop (" + title() + ")");
        assertThat(notebook.rows(result)).containsExactly(List.of(1L, "Ann"), List.of(2L, "Bob"));
    }

    @Test
    void cutsAtTheLimit() {
        QueryResult result = notebook.query(TestNotebook.limited("select id from orders order by id", 3));
        assertThat(result.cut()).contains(new QueryResult.Cut("cut at 3 rows"));
        assertThat(notebook.rows(result)).containsExactly(List.of(0L), List.of(1L), List.of(2L));
        assertThat(notebook.query(TestNotebook.limited("select id from orders", 10))
                        .cut())
                .isEmpty();
    }

    @Test
    void joinsWithAFileByWayOfAResult() throws Exception {
        Files.writeString(root.resolve("regions.csv"), "id,region\n1,EU\n2,US\n");
        notebook.queryAs("people", "select id, name from customers");
        QueryResult joined =
                notebook.query("select p.name, r.region from people p join 'regions.csv' r using (id) order by 1");
        assertThat(notebook.rows(joined)).containsExactly(List.of("Ann", "EU"), List.of("Bob", "US"));
    }

    @Test
    void bindsParameters() {
        SqlRequest request = SqlRequest.of(
                        new Sql("select count(*) as n from customers where name in {{names}} and id > {{least}}"))
                .with(Map.of("names", List.of("Ann", "Bob"), "least", 1L));
        assertThat(notebook.rows(notebook.query(request))).containsExactly(List.of(1L));
    }

    @Test
    void inlinesLazySql() {
        notebook.run(TestNotebook.as("late", "select * from orders where id > 6", true));
        assertThat(notebook.rows("select count(*) as n from late")).containsExactly(List.of(3L));
    }

    @Test
    void namesTheNearestTable() {
        assertThatThrownBy(() -> notebook.run("select * from ordres"))
                .isInstanceOfSatisfying(DatusException.class, error -> {
                    assertThat(error.message()).isEqualTo("No table \"ordres\" on shop.");
                    assertThat(error.hint()).isEqualTo("Did you mean orders? %tables lists all.");
                    assertThat(error.place().orElseThrow().marked())
                            .isEqualTo("select * from ordres\n              ^^^^^^");
                });
    }

    @Test
    void namesTheNearestColumn() {
        assertThatThrownBy(() -> notebook.run("select nme from customers"))
                .isInstanceOfSatisfying(DatusException.class, error -> {
                    assertThat(error.message()).isEqualTo("No column \"nme\" in customers.");
                    assertThat(error.hint()).startsWith("Did you mean name?");
                    assertThat(error.place().orElseThrow().marked())
                            .startsWith("select nme from customers\n       ^^^");
                });
    }

    /** As an agent asks, for customers alone. */
    private Outcome asked(String sql) {
        Scope scope =
                new Scope("shop", List.of(new Scope.TableRule("customers", List.of(), Optional.empty(), Map.of())));
        return notebook.data()
                .runner()
                .run(SqlRequest.of(new Sql(sql)), new Rights.Written(scope, Map.of()), Control.unlimited());
    }

    @Test
    void answersAnAgentWithinItsScope() {
        Outcome.Rows rows = (Outcome.Rows) asked("select id, name from customers order by id");
        assertThat(notebook.rows(rows.result())).containsExactly(List.of(1L, "Ann"), List.of(2L, "Bob"));
        for (String sql : List.of("select * from orders", "delete from customers", "select 1; select 2")) {
            assertThatThrownBy(() -> asked(sql)).hasMessageStartingWith("This SQL was not run:");
        }
    }

    @Test
    void explainsToAnAgentWhatIsMisspeltAndNamesNothingOutOfScope() {
        assertThatThrownBy(() -> asked("select nme from customers"))
                .isInstanceOfSatisfying(DatusException.class, error -> {
                    assertThat(error.message()).isEqualTo("No column \"nme\" in customers.");
                    assertThat(error.hint()).startsWith("Did you mean name?");
                    assertThat(error.place().orElseThrow().marked())
                            .startsWith("select nme from customers\n       ^^^");
                });
        assertThatThrownBy(() -> asked("select totl from customers"))
                .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.message() + error.hint())
                        .contains("totl")
                        .doesNotContain("total"));
    }

    /** Runs SQL as if the guard had let it through. */
    protected Ran unguarded(String sql, Control control) {
        SqlDatasource shop = (SqlDatasource) notebook.data().datasources().current();
        BoundSql bound = new BoundSql(sql, sql, List.of(), List.of());
        try (SqlSession session = shop.guarded(Scope.all("shop"), notebook.results())) {
            return session.run(bound, new Target("r", 10, 1 << 20), control);
        }
    }

    @Test
    protected void writesOnlyWhenAsked() {
        assertThatThrownBy(() -> notebook.run("insert into customers values (3, 'Cy')"))
                .isInstanceOfSatisfying(
                        DatusException.class, error -> assertThat(error.hint()).contains("--write"));
        if (writes()) {
            assertThat(notebook.write("insert into customers values (3, 'Cy')"))
                    .isEqualTo(new Outcome.Done("INSERT", 1, "shop (" + title() + ")"));
            assertThat(notebook.rows("select count(*) as n from customers")).containsExactly(List.of(3L));
            notebook.write("create table made (a integer); insert into made values (1)");
            assertThat(notebook.rows("select a from made")).containsExactly(List.of(1L));
            assertThat(tables()).contains("made");
            notebook.write("begin; delete from customers where id = 3");
            assertThat(notebook.rows("select count(*) as n from customers")).containsExactly(List.of(3L));
        }
    }

    @Test
    void tellsTablesColumnsAndTypes() {
        assertThat(tables()).contains("customers", "orders");
        TableInfo orders = catalog().table("orders", Scope.all("shop")).orElseThrow();
        assertThat(orders.columns())
                .extracting(TableInfo.ColumnInfo::name)
                .containsExactly("id", "customer", "total", "d");
        assertThat(orders.column("d").orElseThrow().type().kind()).isEqualTo(DataType.Kind.DATE);
    }

    @Test
    void truncatesAndExtractsDates() {
        Dialect dialect = notebook.data().datasources().current().dialect();
        String sql = "select " + dialect.extract("month", "d") + " as m, count(*) as n from orders where d >= "
                + dialect.literal(java.time.LocalDate.of(2024, 1, 6)) + " group by " + dialect.truncate("month", "d")
                + ", 1";
        List<Object> row = notebook.rows(sql).get(0);
        assertThat(new java.math.BigDecimal(row.get(0).toString()).intValue()).isEqualTo(1);
        assertThat(row.get(1)).isEqualTo(5L);
    }

    protected Catalog catalog() {
        return notebook.data().datasources().current().catalog();
    }

    protected List<String> tables() {
        return catalog().tables(Scope.all("shop")).stream()
                .map(table -> table.name().toString())
                .toList();
    }
}
