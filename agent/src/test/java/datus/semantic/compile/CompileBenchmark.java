package datus.semantic.compile;

import datus.semantic.Metric;
import datus.semantic.MetricQuery;
import datus.semantic.SemanticDocument;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticModel;
import datus.semantic.yaml.SemanticYaml;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Measures how long compiling takes, over a layer of 200 models with 600 metrics: one that is there already, and one that is read from
 * YAML first. Run its main with the test class path; it prints machine, versions and figures.
 */
final class CompileBenchmark {
    private static final int MODELS = 200;
    private static final int TIMES = 2_000;

    private CompileBenchmark() {}

    public static void main(String[] arguments) {
        String text = yaml();
        SemanticLayer layer = layer(text);
        MetricCompiler compiler = new MetricCompiler(layer, SqlStyle.of("duckdb", DayOfWeek.MONDAY));
        List<MetricQuery> queries = queries();
        System.out.printf(
                "machine  %s %s, %d processors%njava     %s%nlayer    %d models, %d metrics, %d characters of YAML%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                layer.models().size(),
                layer.metrics().size(),
                text.length());
        measure("compile, compiler kept", TIMES, at -> compiler.compile(queries.get(at % queries.size())));
        measure("compile, compiler new each time", TIMES, at -> new MetricCompiler(
                        layer, SqlStyle.of("duckdb", DayOfWeek.MONDAY))
                .compile(queries.get(at % queries.size())));
        measure("read the YAML of the layer", 20, at -> layer(text));
    }

    private interface Work {
        Object run(int at);
    }

    private static void measure(String what, int times, Work work) {
        for (int at = 0; at < times; at++) {
            work.run(at);
        }
        double[] took = new double[times];
        int bytes = 0;
        for (int at = 0; at < times; at++) {
            long start = System.nanoTime();
            bytes += work.run(at).hashCode() & 1;
            took[at] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(
                "%-34s p50 %.3f ms, p99 %.3f ms (%d runs, %d)%n",
                what, took[times / 2], took[times * 99 / 100], times, bytes);
    }

    private static SemanticLayer layer(String text) {
        SemanticDocument document = SemanticYaml.read("layer.yml", text);
        List<SemanticModel> models = new ArrayList<>(document.models());
        List<Metric> metrics = new ArrayList<>(document.metrics());
        return SemanticLayer.of(models, metrics);
    }

    /** Each model refers to the one before it, so that joins have some hops to find. */
    private static String yaml() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MODELS; i++) {
            text.append(
                    """
                    data_source:
                      name: m%1$d
                      sql_table: main.t%1$d
                      identifiers:
                        - {name: e%1$d, type: primary, expr: id}
                        - {name: e%2$d, type: foreign, expr: parent_id}
                      dimensions:
                        - name: day
                          type: time
                          type_params: {is_primary: true, time_granularity: day}
                        - {name: kind%1$d, type: categorical}
                        - {name: size%1$d, type: categorical, expr: CASE WHEN a > 5 THEN 'large' ELSE 'small' END}
                      measures:
                        - {name: sum%1$d, agg: sum, expr: a, create_metric: true}
                        - {name: count%1$d, agg: count, expr: "1", create_metric: true}
                    ---
                    metric:
                      name: mean%1$d
                      type: ratio
                      type_params: {numerator: sum%1$d, denominator: count%1$d}
                      constraint: kind%1$d = 'x'
                    ---
                    """
                            .formatted(i, Math.max(0, i - 1) + (i == 0 ? MODELS : 0)));
        }
        return text.toString();
    }

    private static List<MetricQuery> queries() {
        List<MetricQuery> queries = new ArrayList<>();
        for (int i = 5; i < MODELS; i += 3) {
            String where = "kind" + (i - 4) + " = 'y'";
            queries.add(query(where, List.of("sum" + i), List.of("month", "kind" + i)));
            queries.add(query(where, List.of("mean" + i, "sum" + i), List.of("kind" + (i - 3), "size" + (i - 1))));
            queries.add(query(where, List.of("sum" + i, "count" + (i - 1)), List.of("kind" + (i - 2), "month")));
        }
        return queries;
    }

    private static MetricQuery query(String where, List<String> metrics, List<String> dimensions) {
        return new MetricQuery(
                metrics, dimensions, List.of(where), Optional.empty(), false, List.of(), Optional.empty());
    }
}
