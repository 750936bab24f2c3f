package datus.answer.metric;

import static org.assertj.core.api.Assertions.assertThat;

import datus.semantic.SemanticDocument;
import datus.semantic.SemanticLayer;
import datus.semantic.compile.MetricCompiler;
import datus.semantic.compile.SqlStyle;
import datus.semantic.yaml.SemanticYaml;
import datus.workspace.CalendarConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for each engine, as a person would read it in a review; those that do not run here are read by a parser. */
class MetricSqlTest {
    private static final List<String> LINES = List.of(
            "revenue",
            "final_share by customer__region order by final_share desc limit 5",
            "revenue, visit_count by region, month in 2024",
            "revenue by week last 3 months filled",
            "growth by month where status = 'F'",
            "revenue_week by day, region in March 2024",
            "buyers_this_month by day",
            "balance by quarter",
            "paid_revenue by size where revenue > 10");

    private static String resource(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(MetricSqlTest.class.getResourceAsStream("/datus/semantic/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SemanticLayer layer() throws IOException {
        SemanticDocument shop = SemanticYaml.read("shop.yml", resource("shop.yml"));
        return SemanticLayer.of(shop.models(), shop.metrics());
    }

    static String written(String engine) throws IOException {
        SemanticLayer layer = layer();
        MetricText text = new MetricText(layer, CalendarConfig.defaults(), LocalDate.of(2024, 4, 10));
        MetricCompiler compiler = new MetricCompiler(layer, SqlStyle.of(engine, DayOfWeek.SUNDAY));
        return LINES.stream()
                .map(line ->
                        "-- " + line + "\n" + compiler.compile(text.read(line)).text() + ";\n")
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "mysql", "trino"})
    void writesTheSameSqlForTheSameQuestion(String engine) throws IOException {
        assertThat(written(engine)).isEqualTo(resource("golden/" + engine + ".sql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "mysql", "trino", "postgresql", "sqlite"})
    void writesSqlThatAParserReads(String engine) throws IOException, JSQLParserException {
        for (String statement : written(engine).split(";\n", -1)) {
            if (!statement.isBlank()) {
                assertThat(CCJSqlParserUtil.parseStatements(statement)).hasSize(1);
            }
        }
    }
}
