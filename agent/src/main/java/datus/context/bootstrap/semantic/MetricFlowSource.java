package datus.context.bootstrap.semantic;

import com.google.auto.service.AutoService;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder of MetricFlow's YAML, or of dbt's semantic models. */
@AutoService(BootstrapSource.class)
public final class MetricFlowSource implements BootstrapSource {

    @Override
    public String name() {
        return "metricflow";
    }

    @Override
    public String summary() {
        return "MetricFlow or dbt YAML with semantic models and metrics";
    }

    @Override
    public String location() {
        return "FILE|FOLDER";
    }

    @Override
    public Set<Component> components() {
        return Set.of(Component.SEMANTIC_MODELS, Component.METRICS);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        SemanticSteps steps = new SemanticSteps(this, input, any -> Optional.empty());
        return SourceFiles.at(input.location(), ".yml", ".yaml", "semantic_manifest.json").stream()
                .flatMap(file -> steps.of(file, SourceFiles.relative(input.location(), file)).stream())
                .toList();
    }
}
