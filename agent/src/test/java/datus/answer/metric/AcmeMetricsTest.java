package datus.answer.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.semantic.Metric;
import datus.semantic.SemanticDocument;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Source;
import datus.semantic.compile.MetricCompiler;
import datus.semantic.compile.SqlStyle;
import datus.semantic.yaml.SemanticYaml;
import datus.workspace.CalendarConfig;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The published models of an insurer, and the questions about it that are metric queries. */
@EnabledIfSystemProperty(named = "datus.bench", matches = ".+")
class AcmeMetricsTest {
    private static final Pattern TABLE = Pattern.compile("(?i)from\\s+dbt_cdw_benchmark__seed\\.(\\w+)");

    private final Path acme = Path.of(System.getProperty("datus.bench", "")).resolve("acme_insurance");

    private SemanticLayer layer() throws IOException {
        List<SemanticModel> models = new ArrayList<>();
        List<Metric> metrics = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(acme.resolve("metricflow/semantics"))) {
            files = found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            SemanticDocument document = SemanticYaml.read(String.valueOf(file.getFileName()), Files.readString(file));
            models.addAll(document.models());
            metrics.addAll(document.metrics());
        }
        assertThat(models).hasSize(25);
        SemanticDocument more = SemanticYaml.read("metrics.yml", resource("metrics.yml"));
        models.addAll(more.models());
        metrics.addAll(more.metrics());
        List<SemanticModel> placed = new ArrayList<>();
        for (SemanticModel model : models) {
            placed.add(model.from(new Source.Table(table(((Source.Ref) model.source()).model()))));
        }
        return SemanticLayer.of(placed, metrics);
    }

    /** dbt's models here only select columns of a seed. */
    private String table(String model) throws IOException {
        Matcher matcher = TABLE.matcher(Files.readString(acme.resolve("metricflow/models/" + model + ".sql")));
        return matcher.find() ? matcher.group(1) : model;
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(AcmeMetricsTest.class.getResourceAsStream("/datus/semantic/acme/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Map<String, List<String>> gold() throws IOException {
        Map<String, List<String>> gold = new HashMap<>();
        for (String line : Files.readAllLines(acme.resolve("gold_results.jsonl"))) {
            JsonObject result = JsonParser.parseString(line).getAsJsonObject();
            List<String> rows = new ArrayList<>();
            for (JsonElement row : result.getAsJsonArray("rows")) {
                List<String> values = new ArrayList<>();
                row.getAsJsonArray()
                        .forEach(value -> values.add(value.isJsonNull() ? "-" : plain(value.getAsString())));
                rows.add(String.join(" | ", values));
            }
            gold.put(result.get("id").getAsString(), rows);
        }
        return gold;
    }

    private static String plain(String value) {
        return value.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(value)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : value;
    }

    private static List<String> run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String value = result.getString(i);
                    row.add(value == null ? "-" : plain(value));
                }
                rows.add(String.join(" | ", row));
            }
            return rows;
        }
    }

    @Test
    void compiledMetricsEqualGold() throws IOException, SQLException {
        SemanticLayer layer = layer();
        CalendarConfig calendar = CalendarConfig.defaults();
        MetricText text = new MetricText(layer, calendar, LocalDate.of(2026, 11, 23));
        MetricCompiler compiler = new MetricCompiler(layer, SqlStyle.of("SQLite", calendar.weekStarts()));
        Map<String, List<String>> gold = gold();
        Map<String, String> wrong = new HashMap<>();
        int mapped = 0;
        Path database = acme.resolve("databases/acme_insurance.sqlite");
        try (Connection connection =
                DriverManager.getConnection("jdbc:sqlite:file:" + database + "?mode=ro&immutable=1")) {
            for (String line : resource("questions.txt").lines().toList()) {
                String id = line.substring(0, 7);
                if (!line.substring(8).startsWith("-")) {
                    mapped++;
                    String sql = compiler.compile(text.read(line.substring(8))).text();
                    List<String> rows = run(connection, sql);
                    List<String> expected = Objects.requireNonNull(gold.get(id));
                    if (!rows.stream()
                            .sorted()
                            .toList()
                            .equals(expected.stream().sorted().toList())) {
                        wrong.put(id, rows + " instead of " + expected + "\n" + sql);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(mapped).isEqualTo(37);
        assertThat(gold).hasSize(43);
    }
}
