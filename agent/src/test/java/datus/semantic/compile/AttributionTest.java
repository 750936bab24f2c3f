package datus.semantic.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import datus.data.Column;
import datus.data.DataType;
import datus.data.Rows;
import datus.data.Sql;
import datus.error.DatusException;
import datus.semantic.MetricQuery.TimeRange;
import datus.semantic.SemanticDocument;
import datus.semantic.SemanticLayer;
import datus.semantic.compile.Attribution.ByDimension;
import datus.semantic.compile.Attribution.Contribution;
import datus.semantic.compile.Attribution.Report;
import datus.semantic.yaml.SemanticYaml;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final TimeRange MAY = new TimeRange(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));
    private static final TimeRange JUNE = new TimeRange(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));
    private static final SemanticDocument SALES = SemanticYaml.read(
            "sales.yml",
            """
            data_source:
              name: sales
              sql_table: sales
              dimensions:
                - {name: day, type: time, type_params: {is_primary: true, time_granularity: day}}
                - {name: region, type: categorical}
                - {name: channel, type: categorical}
              measures:
                - {name: revenue, agg: sum, expr: amount, create_metric: true}
                - {name: visits, agg: sum, expr: visits, create_metric: true}
                - {name: best, agg: max, expr: amount, create_metric: true}
            ---
            metric:
              name: per_visit
              type: ratio
              type_params: {numerator: revenue, denominator: visits}
            """);

    private Connection connection;

    @BeforeEach
    void fill() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE sales (day DATE, region VARCHAR, channel VARCHAR, amount INT, visits INT)");
            statement.execute(
                    """
                    INSERT INTO sales VALUES
                      ('2024-05-02', 'north', 'web', 100, 10), ('2024-05-03', 'south', 'shop', 100, 40),
                      ('2024-06-02', 'north', 'web', 110, 10), ('2024-06-03', 'south', 'shop', 40, 10),
                      ('2024-06-04', NULL, 'web', 30, 10)""");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private Rows run(Sql sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.text())) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    row.add(value instanceof Integer number ? Long.valueOf(number) : value);
                }
                rows.add(Collections.unmodifiableList(row));
            }
            return new Rows(List.of(new Column("any", new DataType("INTEGER", DataType.Kind.INTEGER))), rows);
        } catch (SQLException e) {
            throw new AssertionError(sql.text(), e);
        }
    }

    private Report attribute(String metric) {
        SemanticLayer layer = SemanticLayer.of(SALES.models(), SALES.metrics());
        return new Attribution(layer, SqlStyle.of("duckdb", DayOfWeek.MONDAY))
                .of(metric, List.of("channel", "region"), List.of(), MAY, JUNE, this::run);
    }

    private static Contribution part(ByDimension dimension, @Nullable String value) {
        return dimension.values().stream()
                .filter(part -> part.value().equals(Optional.ofNullable(value)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void addsUpToTheChangeOfASum() {
        Report report = attribute("revenue");

        assertThat(report.whole().delta()).isEqualTo(-20);
        ByDimension region = report.dimensions().stream()
                .filter(each -> each.dimension().equals("region"))
                .findFirst()
                .orElseThrow();
        assertThat(part(region, "north").contribution()).isEqualTo(10);
        assertThat(part(region, "south").contribution()).isEqualTo(-60);
        assertThat(part(region, null).contribution()).isEqualTo(30);
        assertThat(part(region, "south").share()).isEqualTo(3);
        assertThat(region.values()).extracting(Contribution::contribution).containsExactly(-60.0, 30.0, 10.0);
    }

    @Test
    void takesARatioApartIntoWeightAndRate() {
        Report report = attribute("per_visit");

        assertThat(report.whole().before()).isEqualTo(4);
        assertThat(report.whole().after()).isEqualTo(6);
        for (ByDimension dimension : report.dimensions()) {
            assertThat(dimension.values().stream()
                            .mapToDouble(Contribution::contribution)
                            .sum())
                    .isCloseTo(2, within(1e-9));
        }
        ByDimension channel = report.dimensions().stream()
                .filter(each -> each.dimension().equals("channel"))
                .findFirst()
                .orElseThrow();
        Contribution web = part(channel, "web");
        assertThat(web.mix().orElseThrow()).isCloseTo((20.0 / 30 - 0.2) * (10 - 4), within(1e-9));
        assertThat(web.contribution() - web.mix().orElseThrow()).isCloseTo(20.0 / 30 * (7 - 10), within(1e-9));
    }

    @Test
    void putsTheMostTellingDimensionFirst() {
        List<ByDimension> dimensions = attribute("revenue").dimensions();

        assertThat(dimensions.get(0).strength())
                .isGreaterThanOrEqualTo(dimensions.get(1).strength());
        assertThat(dimensions).extracting(ByDimension::strength).allSatisfy(strength -> assertThat(strength)
                .isPositive());
    }

    @Test
    void refusesWhatDoesNotAddUp() {
        assertThatThrownBy(() -> attribute("best"))
                .isInstanceOf(DatusException.class)
                .hasMessageContaining("values of \"best\" do not add up");
        assertThatThrownBy(() -> attribute("bets"))
                .isInstanceOfSatisfying(
                        DatusException.class, error -> assertThat(error.hint()).contains("Did you mean best?"));
    }
}
