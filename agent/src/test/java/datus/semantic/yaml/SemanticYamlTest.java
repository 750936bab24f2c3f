package datus.semantic.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.error.DatusException;
import datus.semantic.Aggregation;
import datus.semantic.Grain;
import datus.semantic.Metric;
import datus.semantic.Metric.Formula;
import datus.semantic.Metric.Part;
import datus.semantic.Metric.Window;
import datus.semantic.SemanticDocument;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import datus.semantic.SemanticModel.Snapshot;
import datus.semantic.SemanticModel.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SemanticYamlTest {
    private static final String METRICFLOW =
            """
            # What is sold.
            data_source:
              name: orders
              description: One row an order.
              owners: [sales@example.org]
              sql_table: main.orders
              identifiers:
                - name: order
                  type: primary
                  expr: order_id
                - name: customer
                  type: foreign
                  expr: customer_id
              dimensions:
                - name: ordered_at
                  type: time
                  type_params:
                    is_primary: true
                    time_granularity: day
                - name: status
                  type: categorical
                  expr: o_status
              measures:
                - name: revenue
                  agg: sum
                  expr: amount * (1 - discount)
                - name: buyers
                  agg: count_distinct
                  expr: customer_id
                  create_metric: true
              mutability:
                type: immutable
            ---
            metric:
              name: revenue
              type: measure_proxy
              type_params:
                measure: revenue
              constraint: status = 'F'
            ---
            metric:
              name: revenue_per_buyer
              type: ratio
              type_params:
                numerator: revenue
                denominator: buyers
            ---
            metric:
              name: net
              type: expr
              type_params:
                expr: revenue - cost
                measures:
                  - revenue
                  - cost
            ---
            metric:
              name: revenue_week
              type: cumulative
              type_params:
                measures: [revenue]
                window: 7 days
            """;

    private static Metric metric(String text, String name) {
        return SemanticYaml.read("m.yml", text).metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsMetricFlowsDataSources() {
        SemanticModel orders =
                SemanticYaml.read("orders.yml", METRICFLOW).models().get(0);

        assertThat(orders.source()).isEqualTo(new Source.Table("main.orders"));
        assertThat(orders.key()).contains("order");
        assertThat(orders.entities())
                .containsExactly(
                        new Entity("order", Entity.Type.PRIMARY, "order_id", ""),
                        new Entity("customer", Entity.Type.FOREIGN, "customer_id", ""));
        assertThat(orders.dimensions())
                .containsExactly(
                        new Dimension("ordered_at", Optional.of(Grain.DAY), "ordered_at", ""),
                        new Dimension("status", Optional.empty(), "o_status", ""));
        assertThat(orders.measures())
                .extracting(Measure::name, Measure::aggregation, Measure::metric)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("revenue", Aggregation.SUM, false),
                        org.assertj.core.groups.Tuple.tuple("buyers", Aggregation.COUNT_DISTINCT, true));
        assertThat(orders.primaryTime()).contains("ordered_at");
    }

    @Test
    void readsMetricFlowsMetrics() {
        assertThat(metric(METRICFLOW, "revenue").filter()).contains("status = 'F'");
        assertThat(metric(METRICFLOW, "revenue_per_buyer").formula())
                .isEqualTo(new Formula.Ratio(Part.of("revenue"), Part.of("buyers")));
        assertThat(metric(METRICFLOW, "net").formula())
                .isEqualTo(new Formula.Derived("revenue - cost", List.of(Part.of("revenue"), Part.of("cost"))));
        assertThat(metric(METRICFLOW, "revenue_week").formula())
                .isEqualTo(new Formula.Cumulative(
                        Part.of("revenue"), Optional.of(new Window(7, Grain.DAY)), Optional.empty()));
    }

    @Test
    void readsDbtsSemanticModelsAndMetrics() {
        String text =
                """
                version: 2
                semantic_models:
                  - name: accounts
                    model: ref('fct_accounts')
                    config: {meta: {team: finance}}
                    defaults:
                      agg_time_dimension: day
                    primary_entity: account
                    dimensions:
                      - {name: day, type: time, type_params: {time_granularity: hour}}
                    measures:
                      - name: balance
                        agg: sum
                        non_additive_dimension: {name: day, window_choice: max, window_groupings: [account]}
                      - name: p90
                        agg: percentile
                        agg_params: {percentile: 0.9, use_discrete_percentile: false}
                metrics:
                  - name: growth
                    label: Growth of balances
                    type: derived
                    type_params:
                      expr: now - before
                      metrics:
                        - {name: balance, alias: now}
                        - name: balance
                          alias: before
                          offset_window: 1 month
                          filter: "{{ Dimension('account__kind') }} = 'private'"
                    filter: |
                      {{ TimeDimension('metric_time', 'month') }} >= '2024-01-01'
                      and {{ Entity('account') }} is not null
                """;
        SemanticModel accounts = SemanticYaml.read("a.yml", text).models().get(0);
        Metric growth = metric(text, "growth");

        assertThat(accounts.source()).isEqualTo(new Source.Ref("fct_accounts"));
        assertThat(accounts.key()).contains("account");
        assertThat(accounts.primaryTime()).contains("day");
        assertThat(accounts.dimensions().get(0).grain()).contains(Grain.HOUR);
        assertThat(accounts.measures().get(0).snapshot()).contains(new Snapshot("day", true, List.of("account")));
        assertThat(accounts.measures().get(1).percentile()).contains(0.9);
        assertThat(growth.label()).isEqualTo("Growth of balances");
        assertThat(growth.filter()).contains("metric_time__month >= '2024-01-01'\nand account is not null");
        assertThat(growth.formula())
                .isEqualTo(new Formula.Derived(
                        "now - before",
                        List.of(
                                new Part("balance", "now", Optional.empty(), Optional.empty()),
                                new Part(
                                        "balance",
                                        "before",
                                        Optional.of("account__kind = 'private'"),
                                        Optional.of(new Window(1, Grain.MONTH))))));
    }

    @Test
    void readsModelsEmbeddedInDbtsProperties() {
        SemanticDocument document = SemanticYaml.read(
                "schema.yml",
                """
                models:
                  - name: plain
                    columns: [{name: id}]
                  - name: fct_orders
                    semantic_model: {enabled: true, name: orders}
                    agg_time_dimension: ordered_at
                    columns:
                      - name: order_id
                        data_tests: [unique]
                        entity: {type: primary, name: order}
                      - name: ordered_at
                        granularity: day
                        dimension: {type: time}
                      - name: status
                        description: Where it stands.
                        dimension: {type: categorical, name: order_status}
                    metrics:
                      - name: revenue
                        type: simple
                        agg: sum
                        expr: amount
                        fill_nulls_with: 0
                      - name: revenue_mtd
                        type: cumulative
                        input_metric: revenue
                        grain_to_date: month
                metrics:
                  - name: share
                    type: ratio
                    numerator: {name: revenue, filter: "order__order_status = 'F'"}
                    denominator: revenue
                """);

        SemanticModel orders = document.models().get(0);
        assertThat(document.models()).hasSize(1);
        assertThat(orders.name()).isEqualTo("orders");
        assertThat(orders.source()).isEqualTo(new Source.Ref("fct_orders"));
        assertThat(orders.entities()).containsExactly(new Entity("order", Entity.Type.PRIMARY, "order_id", ""));
        assertThat(orders.dimensions())
                .containsExactly(
                        new Dimension("ordered_at", Optional.of(Grain.DAY), "ordered_at", ""),
                        new Dimension("order_status", Optional.empty(), "status", "Where it stands."));
        assertThat(orders.measures()).extracting(Measure::name).containsExactly("revenue");
        assertThat(document.metrics())
                .extracting(Metric::formula)
                .contains(new Formula.Cumulative(Part.of("revenue"), Optional.empty(), Optional.of(Grain.MONTH)))
                .contains(new Formula.Ratio(
                        new Part("revenue", "revenue", Optional.of("order__order_status = 'F'"), Optional.empty()),
                        Part.of("revenue")));
    }

    @Test
    void readsSemanticManifests() {
        SemanticDocument document = SemanticYaml.read(
                "target/semantic_manifest.json",
                """
                {"semantic_models": [{"name": "orders", "defaults": {"agg_time_dimension": "day"}, "description": null,
                  "node_relation": {"alias": "fct_orders", "schema_name": "mart", "relation_name": "\\"db\\".\\"mart\\".\\"fct_orders\\""},
                  "entities": [{"name": "order", "type": "primary", "expr": "order_id", "role": null}],
                  "measures": [{"name": "revenue", "agg": "sum", "expr": "amount", "made_by_machine": 1}],
                  "dimensions": [{"name": "day", "type": "time", "type_params": {"time_granularity": "day", "validity_params": null}}]}],
                 "metrics": [{"name": "week", "type": "cumulative", "label": null,
                  "filter": {"where_filters": [{"where_sql_template": "{{ Dimension('order__kind') }} = 1"}]},
                  "type_params": {"measure": {"name": "revenue", "filter": null, "alias": null, "fill_nulls_with": 0},
                    "window": null, "cumulative_type_params": {"window": {"count": 7, "granularity": "day"}}}}],
                 "project_configuration": {}}
                """);

        assertThat(document.models().get(0).source()).isEqualTo(new Source.Table("mart.fct_orders"));
        assertThat(document.metrics().get(0).filter()).contains("order__kind = 1");
        assertThat(document.metrics().get(0).formula())
                .isEqualTo(new Formula.Cumulative(
                        new Part("revenue", "revenue", Optional.empty(), Optional.empty(), Optional.of("0")),
                        Optional.of(new Window(7, Grain.DAY)),
                        Optional.empty()));
    }

    @Test
    void namesFileLineReasonAndTheNearestKnownWord() {
        fails("data_source:\n  name: a\n  sql_tabel: t\n", "m.yml line 3: unknown key \"sql_tabel\".", "sql_table");
        fails("semantic_model:\n  - name: a\n", "m.yml line 1: unknown key \"semantic_model\".", "semantic_models");
        fails("data_source:\n  name: a\n", "m.yml line 2: \"a\" does not say where its rows are.", "sql_table");
        fails(
                "data_source:\n  name: a\n  sql_table: t\n  measures:\n    - name: m\n      agg: summ\n",
                "m.yml line 6: unknown aggregation \"summ\".",
                "Did you mean sum?");
        fails("metric:\n  name: a\n  type: ration\n", "m.yml line 3: the type of metric \"ration\" is not", "ratio");
        fails("metric:\n  name: [a\n", "m.yml line 3:", "");
    }

    private static void fails(String text, String message, String hint) {
        assertThatThrownBy(() -> SemanticYaml.read("m.yml", text))
                .isInstanceOfSatisfying(DatusException.class, error -> {
                    assertThat(error.message()).contains(message);
                    assertThat(error.hint()).contains(hint);
                });
    }

    @Test
    void readsBackWhatItWrites() {
        SemanticDocument document = SemanticYaml.read("orders.yml", METRICFLOW);

        document.models().forEach(model -> assertThat(
                        SemanticYaml.read("x.yml", SemanticYaml.write(model)).models())
                .containsExactly(model));
        document.metrics().forEach(metric -> assertThat(
                        SemanticYaml.read("x.yml", SemanticYaml.write(metric)).metrics())
                .containsExactly(metric));
    }

    @Test
    void writesReasonsAsCommentsAndTheRestAsMetricFlowHasIt() {
        SemanticModel model =
                SemanticYaml.read("orders.yml", METRICFLOW).models().get(0);

        assertThat(SemanticYaml.write(model, java.util.Map.of("ordered_at", "the only date without nulls")))
                .startsWith(
                        "data_source:\n  name: orders\n  description: One row an order.\n  sql_table: main.orders\n")
                .contains(
                        """
                          dimensions:
                            # why: the only date without nulls
                            - name: ordered_at
                              type: time
                              type_params:
                                is_primary: true
                                time_granularity: day
                        """)
                .contains("    - name: revenue\n      agg: sum\n      expr: amount * (1 - discount)\n");
    }
}
