package datus.data.postgres;

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
import datus.workspace.Discovery;
import datus.workspace.LimitsConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTypeTest extends DatasourceContract {
    private static TestPostgres server;

    @BeforeAll
    static void start() throws SQLException, IOException {
        server = TestPostgres.start();
        server.run("create role ana login password 'right'");
        server.requirePasswordOf("ana");
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected DatasourceConfig prepare() throws SQLException {
        server.run("drop schema public cascade; create schema public; grant all on schema public to ana");
        server.run("set role ana; " + String.join(";", TABLES));
        return server.config("shop", "ana", "right");
    }

    @Override
    protected String title() {
        return "PostgreSQL";
    }

    @Test
    void opensTheDatabaseUrlOfAnEnvFile() throws IOException {
        DatasourceConfig known = server.config("shop", "ana", "right");
        Files.writeString(
                root.resolve(".env"),
                "DATABASE_URL=postgres://ana:%%72ight@localhost:%s/%s\n"
                        .formatted(
                                known.properties().get("port"),
                                known.properties().get("database")));
        DatasourceConfig found = Discovery.in(root, Map.of("HOME", root.toString()))
                .found()
                .get(0)
                .datasource();
        assertThat(found.properties()).containsOnly(Map.entry("url", "${env:DATABASE_URL}"));
        try (TestNotebook other = TestNotebook.in(root, found)) {
            assertThat(other.query("select current_user::text").rows()).isEqualTo(1);
        }
    }

    private String setting(String name) throws SQLException {
        unguarded("select current_setting('" + name + "') as s", Control.within(Duration.ofSeconds(9)));
        return EngineQuery.rows(
                        notebook.data().engine().connection(), "select s from memory.main.r", row -> row.getString(1))
                .get(0);
    }

    @Test
    void holdsSqlOfAnAgentToReadingByTheServerItself() throws SQLException {
        assertThat(setting("transaction_read_only")).isEqualTo("on");
        assertThat(setting("lock_timeout")).isEqualTo("3s");
        assertThat(List.of(setting("statement_timeout"), setting("idle_in_transaction_session_timeout")))
                .allMatch(time -> time.startsWith("10"));
        assertThatThrownBy(() -> unguarded("delete from customers", Control.unlimited()))
                .hasMessageContaining("reading only");
        assertThatThrownBy(() -> unguarded("commit; delete from customers", Control.unlimited()))
                .hasMessageContaining("2 statements");
        assertThat(notebook.rows("select count(*) as n from customers")).containsExactly(List.of(2L));
    }

    @Test
    void leavesNothingOfAnAgentsSqlBehind() throws Exception {
        assertThatThrownBy(() -> unguarded("select pg_sleep(600)", Control.within(Duration.ofMillis(200))))
                .hasMessageContaining("deadline");
        Await.until(() -> notebook.rows("select count(*) as n from pg_stat_activity where query like '%sleep(600)' and"
                        + " pid <> pg_backend_pid()")
                .equals(List.of(List.of(0L))));
    }

    @Test
    void keepsTypesAndValuesExact() {
        QueryResult result = notebook.query("select 12345678901234567890.123456789::numeric n, 1.10::numeric(10,2) d,"
                + " timestamptz '2024-03-31 02:30:00.123456+02' z, timestamp '2024-03-31 02:30:00.123456' t,"
                + " time '12:34:56.789012' c, 'infinity'::date i, '{1,2}'::int[] a, '{\"k\": 1}'::jsonb j,"
                + " '\\x00ff'::bytea b, '6b0e4d2c-5a3c-4b7e-9d2f-0a1b2c3d4e5f'::uuid u, true y, null::int e,"
                + " 0.1::float4 f, interval '1 day' v");
        assertThat(result.columns())
                .extracting(column -> column.type().name())
                .containsExactly(
                        "DECIMAL(38,9)",
                        "DECIMAL(10,2)",
                        "TIMESTAMP WITH TIME ZONE",
                        "TIMESTAMP",
                        "TIME",
                        "DATE",
                        "VARCHAR",
                        "VARCHAR",
                        "BLOB",
                        "UUID",
                        "BOOLEAN",
                        "BIGINT",
                        "DOUBLE",
                        "VARCHAR");
        List<Object> row = notebook.rows(result).get(0);
        assertThat(row.subList(0, 5))
                .containsExactly(
                        new BigDecimal("12345678901234567890.123456789"),
                        new BigDecimal("1.10"),
                        OffsetDateTime.parse("2024-03-31T00:30:00.123456Z"),
                        LocalDateTime.parse("2024-03-31T02:30:00.123456"),
                        LocalTime.parse("12:34:56.789012"));
        assertThat(row.subList(6, 8)).containsExactly("{1,2}", "{\"k\": 1}");
        assertThat((byte[]) row.get(8)).containsExactly(0, 255);
        assertThat(row.subList(9, 14))
                .containsExactly(UUID.fromString("6b0e4d2c-5a3c-4b7e-9d2f-0a1b2c3d4e5f"), true, null, 0.1, "1 day");
        assertThat(notebook.rows("select isinf(i) from _")).containsExactly(List.of(true));
    }

    @Test
    void tellsKeysCommentsAndEstimates() throws SQLException {
        server.run("comment on column orders.total is 'net'; comment on table orders is 'sold'; analyze orders;"
                + " create unique index one_name on customers (lower(name), id)");
        TableInfo orders = catalog()
                .table("public.orders", Scope.all("shop"))
                .orElse(catalog().table("orders", Scope.all("shop")).orElseThrow());
        assertThat(orders.comment()).contains("sold");
        assertThat(orders.column("total").orElseThrow().comment()).contains("net");
        assertThat(orders.rows()).hasValue(10);
        assertThat(orders.primaryKey()).containsExactly("id");
        assertThat(orders.foreignKeys())
                .containsExactly(
                        new TableInfo.ForeignKey(List.of("customer"), TableName.of("customers"), List.of("id")));
        assertThat(catalog().table("customers", Scope.all("shop")).orElseThrow().indexes())
                .extracting(TableInfo.Index::columns)
                .contains(List.of("lower(name::text)", "id"));
    }

    @Test
    void bindsTextToWhateverItIsComparedWith() {
        SqlRequest request = SqlRequest.of(
                        new Sql("select count(*) n from orders where d = {{day}} and total > {{least}}"))
                .with(Map.of("day", "2024-01-05", "least", 1L));
        assertThat(notebook.rows(notebook.query(request))).containsExactly(List.of(1L));
        SqlRequest faulty = SqlRequest.of(new Sql("select {{a}}, {{b}}, nmae from customers"))
                .with(Map.of("a", 1L, "b", LocalDate.of(2024, 1, 1)));
        assertThatThrownBy(() -> notebook.run(faulty)).isInstanceOfSatisfying(DatusException.class, error -> assertThat(
                        error.place().orElseThrow().start())
                .isEqualTo(21));
    }

    @Test
    void refusesToMixItsTablesWithResults() {
        notebook.queryAs("people", "select * from customers");
        assertThatThrownBy(() -> notebook.run("select * from people join orders on true"))
                .isInstanceOfSatisfying(DatusException.class, error -> {
                    assertThat(error.message())
                            .isEqualTo("orders on shop (PostgreSQL) and people in this notebook cannot be read by one"
                                    + " statement.");
                    assertThat(error.hint()).contains("%%sql --as");
                });
    }

    @Test
    void stopsALongStatementAndRunsTheNext() throws Exception {
        Control control = Control.unlimited();
        Thread canceller = new Thread(() -> cancelWhenRunning(control));
        canceller.start();
        assertThatThrownBy(() -> notebook.data()
                        .runner()
                        .run(SqlRequest.of(new Sql("select pg_sleep(60)")), new Rights.Typed(), control))
                .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.message())
                        .isEqualTo("Stopped."));
        canceller.join();
        assertThat(notebook.rows("select 1 as a")).containsExactly(List.of(1L));
    }

    private static void cancelWhenRunning(Control control) {
        try {
            Await.untilRunning("org.postgresql");
            control.cancel();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysThatTheConnectionWasLostAndConnectsAnew() throws SQLException {
        notebook.query("select 1 as a");
        server.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'ana'");
        assertThatThrownBy(() -> notebook.run("select 1 as a")).isInstanceOfSatisfying(DatusException.class, error -> {
            assertThat(error.message()).startsWith("The connection to shop (PostgreSQL) was lost");
            assertThat(error.hint()).contains("Run the cell again");
        });
        assertThat(notebook.rows("select 1 as a")).containsExactly(List.of(1L));
    }

    @Test
    void saysThatThePasswordIsWrongWithoutShowingIt() {
        try (TestNotebook other = TestNotebook.in(root, server.config("shop", "ana", "canary-1234"))) {
            assertThatThrownBy(() -> other.run("select 1")).isInstanceOfSatisfying(DatusException.class, error -> {
                assertThat(error.message())
                        .isEqualTo("Could not connect to shop: password authentication failed for user \"ana\"");
                assertThat(error.toString() + error.hint()).doesNotContain("canary");
            });
        }
    }

    @Test
    void readsManyRowsInBatchesUpToTheBytesAllowed() {
        LimitsConfig limits = new LimitsConfig(1_000_000, 4 << 20, 1 << 29, 20);
        try (TestNotebook small = TestNotebook.limited(root, limits, server.config("shop", "ana", "right"))) {
            QueryResult result = small.query(TestNotebook.limited(
                    "select repeat('x', 1000) || i as x from generate_series(1, 1000000) i", Long.MAX_VALUE));
            assertThat(result.cut().orElseThrow().mark()).endsWith("4 MB kept");
            assertThat(result.rows()).isBetween(1_000L, 5_000L);
        }
    }
}
