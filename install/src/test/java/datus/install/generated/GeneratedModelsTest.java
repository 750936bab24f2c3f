package datus.install.generated;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.schema.Table;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.generation.semantic.SchemaFacts;
import datus.generation.usage.Usage;
import datus.install.Demo;
import datus.semantic.SemanticModel;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much of the models that people wrote is found in the data: of TPC-H with its keys and without, and of ACME insurance. */
class GeneratedModelsTest {
    private static final Logger LOG = LoggerFactory.getLogger(GeneratedModelsTest.class);
    private static final List<String> TABLES =
            List.of("region", "nation", "customer", "supplier", "part", "partsupp", "orders", "lineitem");

    @TempDir
    Path folder;

    @Test
    void findsWhatTpcHDeclares() throws IOException {
        new Demo(0.01).write(folder.resolve("demo.duckdb"));

        Found found = found("TPC-H, keys declared", "duckdb", folder.resolve("demo.duckdb"), tpch(), TABLES::contains);

        assertThat(found.keys().recall()).isEqualTo(1);
        assertThat(found.keys().precision()).isEqualTo(1);
        assertThat(found.dimensions().recall()).isEqualTo(1);
        assertThat(found.measures().recall()).isEqualTo(1);
        assertThat(found.measures().precision()).isEqualTo(1);
    }

    @Test
    void findsMostOfItWithoutKeysAndComments() throws IOException, SQLException {
        new Demo(0.01).write(folder.resolve("demo.duckdb"));
        Path bare = folder.resolve("bare.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + bare);
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + folder.resolve("demo.duckdb") + "' AS demo (READ_ONLY)");
            for (String table : TABLES) {
                statement.execute("CREATE TABLE " + table + " AS SELECT * FROM demo." + table);
            }
        }

        Found found = found("TPC-H, keys stripped", "duckdb", bare, tpch(), TABLES::contains);

        assertThat(found.keys().recall()).isGreaterThan(0.9);
        assertThat(found.keys().precision()).isGreaterThan(0.9);
        assertThat(found.measures().recall()).isEqualTo(1);
    }

    @Test
    @EnabledIfSystemProperty(named = "datus.bench", matches = ".+")
    void findsMostOfWhatWasWrittenForAcme() throws IOException {
        Path acme = Path.of(System.getProperty("datus.bench"), "acme_insurance");
        Path file = acme.resolve("databases/acme_insurance.sqlite");
        ModelParts expected = ModelParts.none();
        Map<String, SemanticModel> models;
        try (NotebookData data = data("sqlite", file)) {
            models = new AcmeModels(acme.resolve("metricflow"))
                    .of(data.datasources().get("own").catalog().tables(Scope.all("own")));
        }
        models.forEach(expected::add);

        Found found = found("ACME insurance", "sqlite", file, expected, models::containsKey);

        assertThat(found.keys().recall()).isGreaterThan(0.8);
        assertThat(found.dimensions().recall()).isGreaterThan(0.9);
    }

    private record Found(Share keys, Share dimensions, Share measures, Share aggregations) {}

    private Found found(String title, String type, Path file, ModelParts expected, Predicate<String> among) {
        ModelParts found = ModelParts.none();
        long start = System.nanoTime();
        try (NotebookData data = data(type, file)) {
            SchemaFacts facts = SchemaFacts.read(data, Scope.all("own"), columns -> Usage.none());
            for (Table table : facts.schema().tables()) {
                String name = table.name().table().toLowerCase(Locale.ROOT);
                SemanticModel model = facts.model(table).model();
                if (among.test(name)) {
                    found.add(name, model);
                }
            }
        }
        Found shares = new Found(
                new Share(expected.keys(), found.keys()),
                new Share(expected.dimensions(), found.dimensions()),
                new Share(expected.measures(), found.measures()),
                new Share(expected.aggregations(), found.aggregations()));
        report(title, shares, (System.nanoTime() - start) / 1_000_000);
        return shares;
    }

    private static void report(String title, Found found, long milliseconds) {
        String head = String.format(
                Locale.ROOT,
                "%n%-32s %8s %8s %8s %9s %9s%n",
                title,
                "expected",
                "found",
                "both",
                "precision",
                "recall");
        LOG.info(
                "{}{}{}{}{}{}{}{}{}in {} ms",
                head,
                found.keys().row("keys"),
                found.dimensions().row("dimensions"),
                found.measures().row("measures"),
                found.aggregations().row("measures and their aggregation"),
                found.keys().differences(),
                found.dimensions().differences(),
                found.measures().differences(),
                found.aggregations().differences(),
                milliseconds);
    }

    private NotebookData data(String type, Path file) {
        DatasourceConfig own = new DatasourceConfig("own", type, Map.of("path", file.toString()));
        DatusConfig config = DatusConfig.of(List.of(own));
        return NotebookData.open(new Workspace(folder, folder.resolve(".datus/notebook"), config, true), Map.of());
    }

    private static ModelParts tpch() throws IOException {
        ModelParts parts = ModelParts.none();
        try (InputStream in = Demo.class.getResourceAsStream("tpch-models.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line.split("\\s+"), parts));
        }
        return parts;
    }

    private static void add(String[] line, ModelParts parts) {
        String table = line[0];
        for (String columns : Arrays.asList(line).subList(2, line.length)) {
            String sorted = String.join(
                    "+", Arrays.stream(columns.split("\\+")).sorted().toList());
            switch (line[1]) {
                case "primary", "foreign" -> parts.keys().add(table + " " + line[1] + " " + sorted);
                case "dimension" -> parts.dimensions().add(table + " " + sorted);
                default -> parts.addMeasure(table, line[1], sorted);
            }
        }
    }
}
