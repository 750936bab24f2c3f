package datus.semantic.kind;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.ContextFile;
import datus.context.ContextKind;
import datus.context.ContextKinds;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.semantic.Metric;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticFolderTest {
    private static final Instant CHANGED = Instant.parse("2026-11-01T08:00:00Z");
    private static final String ORDERS =
            """
            data_source:
              name: orders
              description: One row an order.
              sql_table: main.orders
              dimensions:
                - {name: status, type: categorical, expr: o_status}
              measures:
                - {name: revenue, agg: sum, expr: amount * 2, create_metric: true}
            """;

    private final SemanticFolder folder = new SemanticFolder();

    private List<Entry> read(String text) {
        return folder.read(new ContextFile("semantic_models/orders.yml", text, "demo", CHANGED));
    }

    @Test
    void knowsBothKinds() {
        assertThat(ContextKinds.installed().kinds())
                .extracting(ContextKind::name)
                .contains(SemanticModelKind.NAME, MetricKind.NAME);
    }

    @Test
    void makesEntriesOfModelsAndOfTheMetricsTheyImply() {
        List<Entry> entries = read(ORDERS);

        assertThat(entries)
                .extracting(entry -> entry.id().toString())
                .containsExactly("semantic_model:demo/orders", "metric:demo/revenue");
        Entry model = entries.get(0);
        assertThat(model.text()).isEqualTo("orders\nOne row an order.\nstatus\nrevenue");
        assertThat(model.tables()).containsExactly("orders");
        assertThat(model.columns()).containsExactly("orders.o_status", "orders.amount");
        assertThat(entries.get(1).tables()).containsExactly("orders");
        assertThat(entries.get(1).columns()).containsExactly("orders.amount");
        assertThat(model.state()).isEqualTo(State.ACCEPTED);
        assertThat(model.content()).isEqualTo(ORDERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            price * (1 - discount)                      | orders.price, orders.discount
            CASE WHEN o_status = 'F' THEN 1 ELSE 0 END  | orders.o_status
            CAST(price AS DECIMAL(10, 2)) / qty::bigint | orders.price, orders.qty
            coalesce("Net Price", 0)                    | orders.Net Price
            1                                           | -
            o.price                                     | -
            paid AT TIME ZONE 'UTC'                     | -
            list_sum([x * 2 for x in lines])            | -
            (SELECT max(rate) FROM rates)               | -
            """)
    void tellsTheColumnsOfAnExpressionWhereItsWordsAreClear(String expr, @Nullable String columns) {
        List<Entry> entries = read(ORDERS.replace("amount * 2", '"' + expr.replace("\"", "\\\"") + '"'));

        assertThat(String.join(", ", entries.get(1).columns())).isEqualTo(columns == null ? "" : columns);
    }

    @Test
    void tellsTheColumnsOfMetricsMadeOfMetricsInTheSameFile() {
        List<Entry> entries = read(
                ORDERS
                        + """
                ---
                metric:
                  name: share
                  type: ratio
                  type_params: {numerator: revenue, denominator: elsewhere}
                """);

        assertThat(entries)
                .filteredOn(entry -> entry.id().name().equals("share"))
                .singleElement()
                .satisfies(share -> assertThat(share.columns()).containsExactly("orders.amount"));
    }

    @Test
    void changesNothingWhenWritingWhatItRead() {
        read(ORDERS).forEach(entry -> assertThat(folder.write(entry, Optional.of(ORDERS)))
                .isEqualTo(ORDERS));
    }

    @Test
    void writesAnImpliedMetricOutOnceAPersonDecides() {
        Entry metric = read(ORDERS).get(1);
        Provenance li =
                new Provenance("file", metric.provenance().origin(), "li", Instant.parse("2026-11-20T00:00:00Z"));
        String text = folder.write(metric.decided(State.VERIFIED, li), Optional.of(ORDERS));

        assertThat(text).startsWith(ORDERS + "---\n# datus: {state: verified, by: li, on: 2026-11-20,");
        List<Entry> entries = read(text);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).state()).isEqualTo(State.VERIFIED);
        assertThat(folder.remove(entries.get(1).id(), text)).contains(ORDERS);
    }

    @Test
    void makesALayerOfEntriesAndTellsWhatCannotBeRead() {
        List<Entry> entries = new ArrayList<>(read(ORDERS));
        entries.add(entries.get(1).withContent("metric:\n  name: revenue\n  type: odd\n"));

        SemanticLayer layer = LayerReader.of(entries);

        assertThat(layer.models()).extracting(SemanticModel::name).containsExactly("orders");
        assertThat(layer.metrics()).extracting(Metric::name).containsExactly("revenue");
        assertThat(layer.faults()).singleElement().asString().contains("metric:demo/revenue line 3");
    }
}
