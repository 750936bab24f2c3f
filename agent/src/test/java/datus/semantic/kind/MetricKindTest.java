package datus.semantic.kind;

import datus.context.ContextKind;
import datus.context.ContextKindContract;
import datus.context.Entry;
import datus.context.State;
import datus.semantic.Facts;
import datus.semantic.Metric;
import datus.semantic.yaml.SemanticYaml;
import java.util.List;

class MetricKindTest extends ContextKindContract {

    @Override
    protected ContextKind kind() {
        return new MetricKind();
    }

    @Override
    protected Entry full(String name) {
        Metric metric = SemanticYaml.read(
                        "any",
                        """
                        metric:
                          name: '%s'
                          description: What came in.
                          type: ratio
                          type_params: {numerator: paid, denominator: billed}
                        """
                                .formatted(name.replace("'", "''")))
                .metrics()
                .get(0);
        Facts facts = new Facts(State.ACCEPTED, PERSON, "demo", "sales", List.of("turnover", "营业额"));
        return SemanticEntries.of(metric, facts, SemanticYaml.write(metric));
    }

    @Override
    protected Entry changed(Entry entry) {
        return entry.withContent(entry.content().replace("What came in.", "What was paid."));
    }

    @Override
    protected String handwritten() {
        return """
                # KEEP since the merger
                metric:
                  name: revenue
                  description: What came in.
                  type: measure_proxy   # KEEP it simple
                  # KEEP the measure's name
                  type_params: {measure: amount}
                ---
                metric:
                  name: share
                  type: ratio
                  type_params: {numerator: revenue, denominator: billed}
                """;
    }

    @Override
    protected String broken() {
        return "metric:\n  name: revenue\n  type: odd\n";
    }

    @Override
    protected String fault() {
        return "line 3: ";
    }
}
