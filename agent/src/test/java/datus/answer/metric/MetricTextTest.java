package datus.answer.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.error.DatusException;
import datus.semantic.MetricQuery;
import datus.semantic.MetricQuery.Order;
import datus.semantic.MetricQuery.TimeRange;
import datus.semantic.SemanticDocument;
import datus.semantic.SemanticLayer;
import datus.semantic.yaml.SemanticYaml;
import datus.workspace.CalendarConfig;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricTextTest {
    private static final SemanticDocument DOCUMENT = SemanticYaml.read(
            "m.yml",
            """
            data_source:
              name: orders
              sql_table: orders
              identifiers: [{name: customer, type: foreign}]
              dimensions: [{name: status, type: categorical}, {name: order_year, type: categorical}]
              measures:
                - {name: revenue, agg: sum, create_metric: true}
                - {name: orders, agg: count, create_metric: true}
            ---
            metric:
              name: aov
              label: Average order value
              type: ratio
              type_params: {numerator: revenue, denominator: orders}
            """);

    private static MetricQuery read(String line) {
        return new MetricText(
                        SemanticLayer.of(DOCUMENT.models(), DOCUMENT.metrics()),
                        CalendarConfig.defaults(),
                        LocalDate.of(2026, 11, 23))
                .read(line);
    }

    @Test
    void readsAWholeLine() {
        MetricQuery query = read(
                "revenue, orders by region, month where status = 'F' last 12 months order by revenue desc limit 10");

        assertThat(query.metrics()).containsExactly("revenue", "orders");
        assertThat(query.dimensions()).containsExactly("region", "month");
        assertThat(query.where()).containsExactly("status = 'F'");
        assertThat(query.time()).contains(new TimeRange(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31)));
        assertThat(query.order()).containsExactly(new Order("revenue", true));
        assertThat(query.limit()).contains(10);
        assertThat(query.fillGaps()).isFalse();
    }

    @Test
    void knowsMetricsByTheirLabels() {
        assertThat(read("Average order value by customer.region and week filled")
                        .metrics())
                .containsExactly("aov");
        assertThat(read("Average order value by customer.region and week filled")
                        .dimensions())
                .containsExactly("customer__region", "week");
        assertThat(read("revenue by week filled").fillGaps()).isTrue();
    }

    @Test
    void tellsPeriodsFromConditions() {
        assertThat(read("revenue in 1995 by status").time())
                .contains(new TimeRange(LocalDate.of(1995, 1, 1), LocalDate.of(1995, 12, 31)));
        assertThat(read("revenue where order_year between 1995 and 1997").where())
                .containsExactly("order_year between 1995 and 1997");
        assertThat(read("revenue where order_year between 1995 and 1997").time())
                .isEmpty();
        assertThat(read("revenue where status in ('F', 'O') in 1995 by status").where())
                .containsExactly("status in ('F', 'O')");
        assertThat(read("revenue where status = 'F' since March 2024").time())
                .contains(new TimeRange(Optional.of(LocalDate.of(2024, 3, 1)), Optional.empty()));
    }

    @Test
    void namesTheWordThatItDoesNotUnderstand() {
        fails("revnue by region", "There is no metric \"revnue\".", "Did you mean revenue?");
        fails("revenue by region limit ten", "\"limit\" takes a number.", "limit 10");
        fails("revenue where", "\"where\" has no condition", "status = 'F'");
        fails("", "No metric is named.", "revenue by region");
    }

    private static void fails(String line, String message, String hint) {
        assertThatThrownBy(() -> read(line)).isInstanceOfSatisfying(DatusException.class, error -> {
            assertThat(error.message()).contains(message);
            assertThat(error.hint()).contains(hint);
        });
    }
}
