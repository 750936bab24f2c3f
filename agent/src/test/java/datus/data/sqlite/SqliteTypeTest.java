package datus.data.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Await;
import datus.data.Control;
import datus.data.DatasourceContract;
import datus.data.EngineQuery;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.data.notebook.TestNotebook;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqliteTypeTest extends DatasourceContract {

    @Override
    protected DatasourceConfig prepare() throws SQLException {
        sqlite(TABLES.toArray(String[]::new));
        return new DatasourceConfig("shop", "sqlite", Map.of("path", "shop.sqlite"));
    }

    @Override
    protected String title() {
        return "SQLite";
    }

    private void sqlite(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + root.resolve("shop.sqlite"))) {
            for (String sql : statements) {
                EngineQuery.run(connection, sql);
            }
        }
    }

    @Test
    void givesEachColumnTheTypeThatFitsAllItsValues() throws SQLException {
        sqlite(
                "create table mixed (i, r, t, b, n, big, d date, odd date)",
                "insert into mixed values (1, 1, 1, x'00ff', null, 9007199254740993, '2024-01-02', '2024-01-02')",
                "insert into mixed values (9223372036854775807, 1.5, 'x', x'01', null, 0.5, '2024-01-03', 'soon')");
        QueryResult result = notebook.query("select * from mixed");
        assertThat(result.columns())
                .extracting(column -> column.type().name())
                .containsExactly("BIGINT", "DOUBLE", "VARCHAR", "BLOB", "VARCHAR", "VARCHAR", "DATE", "VARCHAR");
        List<Object> first = notebook.rows(result).get(0);
        assertThat(first.subList(0, 3)).containsExactly(1L, 1.0, "1");
        assertThat((byte[]) first.get(3)).containsExactly(0, 255);
        assertThat(first.subList(4, 8))
                .containsExactly(null, "9007199254740993", LocalDate.of(2024, 1, 2), "2024-01-02");
    }

    @Test
    void tellsKeys() {
        TableInfo orders = catalog().table("orders", Scope.all("shop")).orElseThrow();
        assertThat(orders.primaryKey()).containsExactly("id");
        assertThat(orders.foreignKeys())
                .containsExactly(
                        new TableInfo.ForeignKey(List.of("customer"), TableName.of("customers"), List.of("id")));
    }

    @Test
    void stopsALongStatementAndRunsTheNext() throws Exception {
        Control control = Control.unlimited();
        Thread canceller = new Thread(() -> cancelWhenRunning(control));
        canceller.start();
        assertThatThrownBy(() -> notebook.data()
                        .runner()
                        .run(
                                SqlRequest.of(
                                        new Sql(
                                                "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n")),
                                new Rights.Typed(),
                                control))
                .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.message())
                        .isEqualTo("Stopped."));
        canceller.join();
        assertThat(notebook.rows("select 1 as a")).containsExactly(List.of(1L));
    }

    private static void cancelWhenRunning(Control control) {
        try {
            Await.untilRunning("org.sqlite");
            control.cancel();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void holdsSqlOfAnAgentToReadingAndToSmallValues() {
        assertThatThrownBy(() -> unguarded("delete from customers", Control.unlimited()))
                .hasMessageContaining("reading only");
        assertThatThrownBy(() -> unguarded("select hex(zeroblob(100000000))", Control.unlimited()))
                .hasMessageContaining("too big");
        assertThatThrownBy(() -> unguarded("attach 'other.db' as other", Control.unlimited()))
                .hasMessageContaining("attached");
        assertThatThrownBy(() -> unguarded(
                        "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n",
                        Control.within(Duration.ofMillis(200))))
                .hasMessageContaining("deadline");
        assertThat(notebook.rows("select count(*) as n from customers")).containsExactly(List.of(2L));
    }

    @Test
    void saysThatAFileIsNotThere() {
        try (TestNotebook other = TestNotebook.in(root, new DatasourceConfig("x", "sqlite", Map.of("path", "no.db")))) {
            assertThatThrownBy(() -> other.run("select 1")).hasMessageContaining("there is no file");
        }
    }
}
