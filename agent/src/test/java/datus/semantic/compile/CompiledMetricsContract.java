package datus.semantic.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Sql;
import datus.error.DatusException;
import datus.semantic.MetricQuery;
import datus.semantic.MetricQuery.Order;
import datus.semantic.MetricQuery.TimeRange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What compiled metrics come to, on every engine that can be run here. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CompiledMetricsContract {
    private static final List<String> DATA = List.of(
            "CREATE TABLE buyers (customer_id INT, name VARCHAR(20), area VARCHAR(20))",
            "INSERT INTO buyers VALUES (1, 'Ann', 'north'), (2, 'Bob', 'south'), (3, 'Cem', 'south')",
            "CREATE TABLE orders (order_id INT, customer_id INT, ordered_at DATE, status VARCHAR(1), amount INT)",
            """
            INSERT INTO orders VALUES
              (1, 1, '2024-01-05', 'F', 10), (2, 1, '2024-01-06', 'O', 20), (3, 2, '2024-01-20', 'F', 50),
              (4, 3, '2024-03-31', 'O', 80), (5, NULL, '2024-03-31', 'F', 5)""",
            "CREATE TABLE items (item_id INT, order_id INT, product VARCHAR(20), quantity INT)",
            "INSERT INTO items VALUES (1, 1, 'pen', 2), (2, 1, 'ink', 1), (3, 4, 'pen', 7)",
            "CREATE TABLE visits (visit_id INT, customer_id INT, visited_at TIMESTAMP)",
            """
            INSERT INTO visits VALUES (1, 1, '2024-01-05 10:00:00'), (2, 1, '2024-02-05 11:30:00'),
              (3, 2, '2024-03-20 00:00:00'), (4, 2, '2024-03-20 23:59:59')""",
            "CREATE TABLE paid (order_id INT)",
            "INSERT INTO paid VALUES (1), (4)",
            "CREATE TABLE balances (account_id INT, day DATE, balance INT)",
            """
            INSERT INTO balances VALUES (1, '2024-01-01', 100), (2, '2024-01-01', 10), (1, '2024-01-31', 70),
              (2, '2024-01-31', 30), (1, '2024-02-15', 60)""",
            "CREATE TABLE suppliers (supplier_id INT, city VARCHAR(20))");

    private Connection connection;
    private MetricCompiler compiler;

    abstract Connection connect() throws SQLException;

    abstract String engine();

    @BeforeAll
    void fill() throws SQLException {
        connection = connect();
        try (Statement statement = connection.createStatement()) {
            for (String sql : DATA) {
                statement.execute(sql);
            }
        }
        compiler = new MetricCompiler(Shop.layer(), SqlStyle.of(engine(), DayOfWeek.MONDAY));
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    private List<String> rows(MetricQuery query) {
        Sql sql = compiler.compile(query);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.text())) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(plain(result.getString(i)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + "\n" + sql.text(), e);
        }
    }

    private static String plain(String value) {
        if (value == null) {
            return "-";
        }
        return value.matches("-?\\d+\\.\\d+")
                ? new java.math.BigDecimal(value)
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : value.replace(" 00:00:00", "");
    }

    private static MetricQuery ask(String metrics, String dimensions, String... where) {
        return new MetricQuery(
                list(metrics), list(dimensions), List.of(where), Optional.empty(), false, List.of(), Optional.empty());
    }

    private static MetricQuery during(MetricQuery query, String first, String last) {
        return new MetricQuery(
                query.metrics(),
                query.dimensions(),
                query.where(),
                Optional.of(new TimeRange(LocalDate.parse(first), LocalDate.parse(last))),
                query.fillGaps(),
                query.order(),
                query.limit());
    }

    private static MetricQuery filled(MetricQuery query) {
        return new MetricQuery(
                query.metrics(), query.dimensions(), query.where(), query.time(), true, query.order(), query.limit());
    }

    private static List<String> list(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(", "));
    }

    @Test
    void takesAMetricWhole() {
        assertThat(rows(ask("revenue", ""))).containsExactly("165");
        assertThat(rows(ask("revenue, order_count, buyers, largest", ""))).containsExactly("165 5 3 80");
        assertThat(rows(ask("median_amount", ""))).containsExactly("20");
    }

    @Test
    void groupsByDimensionsOfItsOwnAndOfJoinedModels() {
        assertThat(rows(ask("revenue", "status"))).containsExactly("F 65", "O 100");
        assertThat(rows(ask("revenue", "customer__region"))).containsExactlyInAnyOrder("- 5", "north 30", "south 130");
        assertThat(rows(ask("revenue", "region, size")))
                .containsExactlyInAnyOrder("- small 5", "north small 30", "south large 130");
        assertThat(rows(ask("pieces", "order__customer__region"))).containsExactly("north 3", "south 7");
        assertThat(rows(ask("pieces", "customer__region, product")))
                .containsExactly("north ink 1", "north pen 2", "south pen 7");
        assertThat(rows(ask("order_count", "customer"))).containsExactlyInAnyOrder("- 1", "1 2", "2 1", "3 1");
    }

    @Test
    void groupsByTime() {
        assertThat(rows(ask("revenue", "metric_time__month"))).containsExactly("2024-01-01 80", "2024-03-01 85");
        assertThat(rows(ask("revenue", "month, status")))
                .containsExactly("2024-01-01 F 60", "2024-01-01 O 20", "2024-03-01 F 5", "2024-03-01 O 80");
        assertThat(rows(ask("revenue", "ordered_at__quarter"))).containsExactly("2024-01-01 165");
        assertThat(rows(ask("revenue", "week"))).containsExactly("2024-01-01 30", "2024-01-15 50", "2024-03-25 85");
        assertThat(rows(ask("visit_count", "metric_time")))
                .containsExactly("2024-01-05 1", "2024-02-05 1", "2024-03-20 2");
    }

    @Test
    void filters() {
        assertThat(rows(ask("revenue", "", "status = 'F'"))).containsExactly("65");
        assertThat(rows(ask("revenue", "", "region IN ('north') OR status = 'O'")))
                .containsExactly("110");
        assertThat(rows(ask("final_revenue", "region"))).containsExactlyInAnyOrder("- 5", "north 10", "south 50");
        assertThat(rows(ask("revenue, final_revenue", "", "customer__name <> 'Bob'")))
                .containsExactly("110 10");
        assertThat(rows(ask("paid_revenue", ""))).containsExactly("90");
        assertThat(rows(ask("revenue", "status", "revenue > 80"))).containsExactly("O 100");
        assertThat(rows(ask("revenue", "status", "order_count > 2"))).containsExactly("F 65");
        assertThat(rows(during(ask("revenue", ""), "2024-01-06", "2024-03-30"))).containsExactly("70");
        assertThat(rows(during(ask("visit_count", ""), "2024-03-20", "2024-03-20")))
                .containsExactly("2");
        assertThat(rows(ask("revenue", "", "metric_time >= '2024-02-01'"))).containsExactly("85");
    }

    @Test
    void dividesWithDecimals() {
        assertThat(rows(ask("orders_per_buyer", ""))).containsExactly("1.67");
        assertThat(rows(ask("final_share", "status"))).containsExactly("F 1", "O -");
        assertThat(rows(ask("final_share", ""))).containsExactly("0.39");
    }

    @Test
    void putsMetricsOfDifferentModelsSideBySide() {
        assertThat(rows(ask("revenue, visit_count", ""))).containsExactly("165 4");
        assertThat(rows(ask("revenue, visit_count", "month")))
                .containsExactly("2024-01-01 80 1", "2024-02-01 - 1", "2024-03-01 85 2");
        assertThat(rows(ask("revenue, visit_count", "region, month")))
                .containsExactlyInAnyOrder(
                        "north 2024-01-01 30 1",
                        "north 2024-02-01 - 1",
                        "south 2024-01-01 50 -",
                        "south 2024-03-01 80 2",
                        "- 2024-03-01 5 -");
        assertThat(rows(ask("orders_per_visit", "customer__region")))
                .containsExactlyInAnyOrder("- -", "north 1", "south 1");
        assertThat(rows(ask("order_count", "region", "visit_count > 1"))).containsExactly("north 2", "south 2");
    }

    @Test
    void looksBackInTime() {
        assertThat(rows(ask("growth", "month")))
                .containsExactly("2024-01-01 -", "2024-02-01 -", "2024-03-01 -", "2024-04-01 -");
        assertThat(rows(during(ask("growth", ""), "2024-02-01", "2024-02-29"))).containsExactly("-");
        assertThat(rows(during(ask("growth", ""), "2024-02-15", "2024-04-20"))).containsExactly("35");
    }

    @Test
    void sumsUpOverTime() {
        assertThat(rows(during(ask("revenue_week", "metric_time__day"), "2024-01-05", "2024-01-12")))
                .containsExactly(
                        "2024-01-05 10",
                        "2024-01-06 30",
                        "2024-01-07 30",
                        "2024-01-08 30",
                        "2024-01-09 30",
                        "2024-01-10 30",
                        "2024-01-11 30",
                        "2024-01-12 20");
        assertThat(rows(ask("revenue_so_far", "month")))
                .containsExactly("2024-01-01 80", "2024-02-01 80", "2024-03-01 165");
        assertThat(rows(during(ask("revenue_so_far", "month, status"), "2024-02-01", "2024-03-31")))
                .containsExactly("2024-02-01 F 60", "2024-02-01 O 20", "2024-03-01 F 65", "2024-03-01 O 100");
        assertThat(rows(during(ask("buyers_this_month", "day"), "2024-01-19", "2024-01-20")))
                .containsExactly("2024-01-19 1", "2024-01-20 2");
        assertThat(rows(ask("revenue_week", ""))).containsExactly("85");
        assertThat(rows(during(ask("revenue_week, order_count", ""), "2024-01-01", "2024-01-12")))
                .containsExactly("20 2");
    }

    @Test
    void fillsGapsInTime() {
        assertThat(rows(filled(ask("revenue", "month"))))
                .containsExactly("2024-01-01 80", "2024-02-01 -", "2024-03-01 85");
        assertThat(rows(filled(during(ask("revenue_or_none", "month, status"), "2024-02-10", "2024-03-31"))))
                .containsExactly("2024-02-01 F 0", "2024-02-01 O 0", "2024-03-01 F 5", "2024-03-01 O 80");
        assertThat(rows(filled(during(ask("revenue", "week"), "2024-01-10", "2024-01-22"))))
                .containsExactly("2024-01-08 -", "2024-01-15 50", "2024-01-22 -");
    }

    @Test
    void takesTheLatestOfWhatMustNotBeAddedUpOverTime() {
        assertThat(rows(ask("balance", "metric_time__month"))).containsExactly("2024-01-01 100", "2024-02-01 60");
        assertThat(rows(ask("balance", ""))).containsExactly("60");
        assertThat(rows(during(ask("balance", "account"), "2024-01-01", "2024-01-31")))
                .containsExactly("1 70", "2 30");
    }

    @Test
    void ordersAndLimits() {
        MetricQuery query = new MetricQuery(
                List.of("revenue"),
                List.of("customer__name"),
                List.of(),
                Optional.empty(),
                false,
                List.of(new Order("revenue", true)),
                Optional.of(2));
        assertThat(rows(query)).containsExactly("Cem 80", "Bob 50");
    }

    @Test
    void listsValuesWhereNoMetricIsAskedFor() {
        assertThat(rows(ask("", "region, status")))
                .containsExactlyInAnyOrder("north F", "north O", "south F", "south O", "- F");
        assertThat(rows(ask("", "customer__name", "region = 'south'"))).containsExactly("Bob", "Cem");
    }

    @Test
    void refusesWhatWouldCountRowsTwice() {
        refuses(
                ask("revenue", "product"),
                "Taking \"revenue\" by \"product\" would count rows several times: \"items\" has many rows for one order,"
                        + " so joining it repeats those of \"orders\".",
                "Take a metric of \"items\"");
        refuses(ask("revenue", "city"), "No join leads from \"orders\"", "suppliers");
        refuses(ask("revenue", "regoin"), "There is no dimension \"regoin\".", "Did you mean region?");
        refuses(ask("revenu", ""), "There is no metric \"revenu\".", "Did you mean revenue?");
        refuses(ask("pieces", "month"), "\"pieces\" has no time", "agg_time_dimension");
        refuses(ask("growth", ""), "looks back in time", "metric_time");
    }

    private void refuses(MetricQuery query, String message, String hint) {
        assertThatThrownBy(() -> compiler.compile(query)).isInstanceOfSatisfying(DatusException.class, error -> {
            assertThat(error.message()).contains(message);
            assertThat(error.message() + error.hint()).contains(hint);
        });
    }
}
