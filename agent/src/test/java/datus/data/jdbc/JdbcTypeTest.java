package datus.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.EngineQuery;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.data.notebook.TestNotebook;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

/** An engine of which nothing is known but its driver: here SQLite's, found in the workspace. */
class JdbcTypeTest {
    @TempDir
    private Path root;

    @BeforeEach
    void putDriver() throws Exception {
        Path jar = Path.of(
                JDBC.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Files.createSymbolicLink(
                Files.createDirectories(root.resolve("drivers")).resolve("sqlite.jar"), jar);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + root.resolve("x.db"))) {
            EngineQuery.run(connection, "create table t (a integer primary key, b text, c real)");
            EngineQuery.run(connection, "insert into t values (1, 'x', 0.5), (2, null, null)");
        }
    }

    private static DatasourceConfig jdbc(String url) {
        return new DatasourceConfig("other", "jdbc", Map.of("url", url));
    }

    @Test
    void queriesThroughADriverOfTheWorkspace() {
        try (TestNotebook notebook = TestNotebook.in(root, jdbc("jdbc:sqlite:" + root.resolve("x.db")))) {
            QueryResult result = notebook.query("select a, b, c from t order by a");
            assertThat(result.ranOn()).isEqualTo("other (sqlite)");
            assertThat(notebook.rows(result).get(0)).containsExactly(1L, "x", 0.5);
            assertThat(notebook.rows(result).get(1)).containsExactly(2L, null, null);
            TableInfo table = notebook.data()
                    .datasources()
                    .current()
                    .catalog()
                    .table("t", Scope.all("other"))
                    .orElseThrow();
            assertThat(table.primaryKey()).containsExactly("a");
            assertThat(table.columns()).hasSize(3);
        }
    }

    @Test
    void changesNothingUnlessAsked() {
        try (TestNotebook notebook = TestNotebook.in(root, jdbc("jdbc:sqlite:" + root.resolve("x.db")))) {
            assertThatThrownBy(() -> notebook.run("delete from t"))
                    .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.hint())
                            .contains("--write"));
            assertThat(notebook.write("delete from t where a = 1"))
                    .isEqualTo(new Outcome.Done("DELETE", 1, "other (sqlite)"));
            assertThat(notebook.rows("select count(*) as n from t")).containsExactly(List.of(1L));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://host/db?useSSL=true&allowMultiQueries=true",
                "jdbc:mysql://address=(host=h)(AllowLoadLocalInfile=yes)/db",
                "jdbc:mysql:loadbalance://host/db?allow%4dultiQueries=true",
                "jdbc:mysql://host/db?allowLoadLocalInfileInPath=/",
                "jdbc:mariadb://host/db?allowLocalInfile=true"
            })
    void refusesSettingsThatLetAStatementDoMoreThanItSays(String url) {
        try (TestNotebook notebook = TestNotebook.in(root, jdbc(url))) {
            assertThatThrownBy(() -> notebook.run("select 1")).hasMessageContaining("is not allowed here");
        }
    }

    @Test
    void turnsSuchSettingsOff() {
        String url = "jdbc:mariadb://host/db?allowMultiQueries=false&password=50%";
        assertThat(new DriverSettings(jdbc(url), url).properties())
                .containsEntry("allowMultiQueries", "false")
                .containsEntry("allowLocalInfile", "false");
    }

    @Test
    void saysWhichFolderLacksADriverWithoutShowingPasswords() {
        try (TestNotebook notebook = TestNotebook.in(root, jdbc("jdbc:trino://ana:canary@host/db?password=canary"))) {
            assertThatThrownBy(() -> notebook.run("select 1")).isInstanceOfSatisfying(DatusException.class, error -> {
                assertThat(error.message()).contains("drivers").contains("jdbc:trino://ana:***@host/db?password=***");
                assertThat(error.message()).doesNotContain("canary");
            });
        }
    }

    @Test
    void readsTheEnvironmentAndNamesWhatIsNotSet() {
        DatasourceConfig config = jdbc("jdbc:sqlite:${env:WHERE}/x.db");
        try (TestNotebook set = TestNotebook.withEnvironment(root, Map.of("WHERE", root.toString()), config);
                TestNotebook unset = TestNotebook.in(root, config)) {
            assertThat(set.rows("select count(*) as n from t")).containsExactly(List.of(2L));
            assertThatThrownBy(() -> unset.run("select 1"))
                    .hasMessageContaining("environment variable WHERE is not set");
        }
    }

    @Test
    void namesTheNearestDatasourceAndType() {
        try (TestNotebook notebook = TestNotebook.in(root, new DatasourceConfig("shop", "postgres", Map.of()))) {
            assertThatThrownBy(() -> notebook.run("select 1"))
                    .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.hint())
                            .startsWith("Did you mean postgresql?"));
            assertThatThrownBy(() -> notebook.data().datasources().use("shpo"))
                    .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.hint())
                            .startsWith("Did you mean shop?"));
        }
    }
}
