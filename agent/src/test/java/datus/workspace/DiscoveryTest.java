package datus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    private static final String CANARY = "canary-3f9a";

    @TempDir
    Path temp;

    private Path project = Path.of("");
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeProjectAndHome() throws IOException {
        project = Files.createDirectories(temp.resolve("project"));
        environment.put("HOME", temp.resolve("home").toString());
    }

    @Test
    void dbt_outputs_become_datasources_with_the_target_first() throws IOException {
        write(
                "profiles.yml",
                """
                config:
                  send_anonymous_usage_stats: false
                shop:
                  target: prod
                  outputs:
                    dev:
                      type: duckdb
                      path: data/dev.duckdb
                    prod:
                      type: postgres
                      host: "{{ env_var('SHOP_HOST') }}"
                      port: "{{ env_var('SHOP_PORT', '5433') | int }}"
                      user: ana
                      pass: "{{ env_var('SHOP_PASSWORD') }}"
                      dbname: shop
                      schema: public
                      threads: 4
                    lake:
                      type: snowflake
                      account: x
                """);
        assertThat(datasources())
                .containsExactly(
                        new DatasourceConfig(
                                "shop_prod",
                                "postgresql",
                                Map.of(
                                        "host", "${env:SHOP_HOST}",
                                        "port", "5433",
                                        "database", "shop",
                                        "user", "ana",
                                        "schema", "public",
                                        "password", "${env:SHOP_PASSWORD}")),
                        new DatasourceConfig("shop_dev", "duckdb", Map.of("path", "data/dev.duckdb")));
    }

    @Test
    void a_dbt_password_stays_where_it_is() throws IOException {
        write(
                "../home/.dbt/profiles.yml",
                "books:\n  outputs:\n    dev: {type: postgres, host: db, user: u, password: " + CANARY
                        + ", dbname: books}\n");
        Discovery discovery = Discovery.in(project, environment);
        assertThat(discovery.found()).singleElement().satisfies(found -> {
            assertThat(found.datasource().property("password")).contains("${env:BOOKS_DEV_PASSWORD}");
            assertThat(found.where()).isEqualTo("dbt's profiles.yml, books, target dev");
            assertThat(found.notes()).singleElement().asString().contains("set BOOKS_DEV_PASSWORD");
        });
    }

    @Test
    void a_sqlite_output_is_a_file() throws IOException {
        write(
                "profiles.yml",
                "p:\n  outputs:\n    p: {type: sqlite, schemas_and_paths: {main: " + project.resolve("a/b.db")
                        + "}}\n");
        assertThat(datasources()).containsExactly(new DatasourceConfig("p", "sqlite", Map.of("path", "a/b.db")));
    }

    @Test
    void an_env_file_is_referred_to_and_not_copied() throws IOException {
        write(
                ".env",
                """
                # comment
                export DATABASE_URL="postgresql://ana:%s@db.example.org:5432/shop?sslmode=require"
                OTHER=1 # more
                PGHOST=db2
                PGDATABASE='ware house'
                PGPASSWORD=%s
                """
                        .formatted(CANARY, CANARY));
        assertThat(datasources())
                .containsExactly(
                        new DatasourceConfig("shop", "postgresql", Map.of("url", "${env:DATABASE_URL}")),
                        new DatasourceConfig(
                                "ware_house",
                                "postgresql",
                                Map.of("host", "db2", "database", "ware house", "password", "${env:PGPASSWORD}")));
        assertThat(EnvFile.in(project).under(Map.of("PGHOST", "db3")))
                .containsEntry("OTHER", "1")
                .containsEntry("PGPASSWORD", CANARY)
                .containsEntry("PGHOST", "db3");
    }

    @Test
    void postgres_variables_and_the_password_file_that_mean_the_same_are_one() throws IOException {
        environment.putAll(Map.of("PGHOST", "db", "PGPORT", "5432", "PGDATABASE", "shop", "PGUSER", "ana"));
        write(
                "../home/.pgpass",
                "# mine\ndb:5432:shop:ana:" + CANARY + "\nd\\:b:*:*:bob:x\\:" + CANARY + "\n*:*:*:root:" + CANARY
                        + "\n");
        assertThat(datasources())
                .containsExactly(
                        new DatasourceConfig(
                                "shop",
                                "postgresql",
                                Map.of("host", "db", "port", "5432", "database", "shop", "user", "ana")),
                        new DatasourceConfig(
                                "postgres",
                                "postgresql",
                                Map.of("host", "d:b", "database", "postgres", "user", "bob")));
    }

    @Test
    void files_are_found_by_what_they_are() throws IOException, SQLException {
        write("sales.csv", "a,b\n1,2\n");
        write("data/raw/2026.csv", "a\n1\n");
        write("data/raw/2027.csv", "a\n1\n");
        write("notes.db", "no database");
        write("node_modules/x.csv", "a\n");
        write(".hidden/x.csv", "a\n");
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:" + project.resolve("Demo 1.duckdb"));
                var sqlite = DriverManager.getConnection("jdbc:sqlite:" + project.resolve("old.db"));
                var statement = sqlite.createStatement()) {
            assertThat(duckdb.isValid(1)).isTrue();
            statement.execute("CREATE TABLE t (a)");
        }
        assertThat(datasources())
                .containsExactly(
                        new DatasourceConfig("demo_1", "duckdb", Map.of("path", "Demo 1.duckdb")),
                        new DatasourceConfig("old", "sqlite", Map.of("path", "old.db")),
                        new DatasourceConfig("files", "files", Map.of("path", ".")),
                        new DatasourceConfig("raw", "files", Map.of("path", "data/raw")));
    }

    @Test
    void a_broken_file_is_told_and_stops_nothing() throws IOException {
        write("profiles.yml", "a: [\n");
        write("x.csv", "a\n1\n");
        Discovery discovery = Discovery.in(project, environment);
        assertThat(discovery.troubles()).singleElement().asString().startsWith("profiles.yml line 2:");
        assertThat(discovery.found()).hasSize(1);
    }

    @Test
    void init_shows_first_and_writes_one_file_without_a_secret() throws IOException {
        write(".env", "DATABASE_URL=postgres://ana:" + CANARY + "@db/shop\n");
        write("../home/.pgpass", "db:5432:shop:ana:" + CANARY + "\n");
        write(
                "profiles.yml",
                "b:\n  outputs:\n    b: {type: postgres, host: h, pass: \"" + CANARY + "\", dbname: b}\n");
        List<Path> before = tree();
        InitPlan plan = InitPlan.of(project, Discovery.in(project, environment));
        assertThat(plan.preview()).contains("url: \"${env:DATABASE_URL}\"").doesNotContain(CANARY);
        assertThat(tree()).isEqualTo(before);

        plan.write();

        assertThat(tree()).hasSize(before.size() + 1).contains(project.resolve("datus.yaml"));
        assertThat(project.resolve("datus.yaml")).hasContent(plan.text());
        assertThat(ConfigFile.in(project).read(Overrides.none()).config().datasources())
                .extracting(DatasourceConfig::name)
                .containsExactly("b", "shop", "shop_2");
        assertThatThrownBy(plan::write).hasMessage("datus.yaml is already there.");
    }

    @Test
    void init_in_an_empty_folder_makes_a_file_that_can_be_added_to() {
        InitPlan.of(project, Discovery.in(project, environment)).write();
        ConfigFile file = ConfigFile.in(project);
        assertThat(file.read(Overrides.none()).config()).isEqualTo(DatusConfig.defaults());
        file.addDatasource(new DatasourceConfig("a", "duckdb", Map.of("path", "a.duckdb")));
        assertThat(file.read(Overrides.none()).config().datasources()).hasSize(1);
    }

    private List<DatasourceConfig> datasources() {
        Discovery discovery = Discovery.in(project, environment);
        assertThat(discovery.troubles()).isEmpty();
        assertThat(discovery.toString()).doesNotContain(CANARY);
        return discovery.found().stream().map(Discovery.Found::datasource).toList();
    }

    private List<Path> tree() throws IOException {
        try (Stream<Path> tree = Files.walk(temp)) {
            return tree.sorted().toList();
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path).normalize();
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
