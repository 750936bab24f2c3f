package datus.generation;

import com.google.auto.service.AutoService;
import datus.answer.schema.Table;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.Step;
import datus.data.TableInfo;
import datus.error.DatusException;
import datus.generation.semantic.MetricDraft;
import datus.generation.semantic.MetricDrafts;
import datus.generation.semantic.SchemaFacts;
import datus.generation.usage.UsageReader;
import datus.semantic.Facts;
import datus.semantic.Meaning;
import datus.semantic.Metric;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticModel;
import datus.semantic.kind.SemanticEntries;
import datus.semantic.yaml.SemanticYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Models and metrics for tables of which no file has a model. They are proposals: rows until a person saves one. Of a database with
 * very many tables none are proposed, for their rows would have to be read.
 */
@AutoService(BootstrapSource.class)
public final class GeneratedSource implements BootstrapSource {
    private static final int MOST_TABLES = 300;
    private static final Facts NOBODYS =
            Facts.of(State.PROPOSED, new Provenance(Provenance.GENERATED, "", "", Instant.EPOCH));

    @Override
    public String name() {
        return Provenance.GENERATED;
    }

    @Override
    public String summary() {
        return "proposals for tables without a semantic model, from keys, rows, names and history";
    }

    @Override
    public String location() {
        return "";
    }

    @Override
    public Set<Component> components() {
        return Set.of(Component.SEMANTIC_MODELS, Component.METRICS);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        Set<String> modelled = modelled(input.workspace().root().resolve("semantic_models"));
        List<String> tables =
                input.data().datasources().get(input.datasource()).catalog().tables(input.scope()).stream()
                        .filter(table -> table.kind() != TableInfo.Kind.RESULT)
                        .map(table -> table.name().toString())
                        .filter(name -> !modelled.contains(name.toLowerCase(Locale.ROOT)))
                        .sorted()
                        .toList();
        if (tables.isEmpty() || tables.size() > MOST_TABLES) {
            return List.of();
        }
        Proposals proposals = new Proposals(this, input);
        List<Step> steps = new ArrayList<>();
        for (String table : tables) {
            steps.add(Step.of(table + " model", Component.SEMANTIC_MODELS, () -> List.of(proposals.model(table))));
        }
        steps.add(Step.of("metrics", Component.METRICS, () -> proposals.metrics(tables)));
        return steps;
    }

    /** The tables that files have models of; a file that cannot be read has none. */
    private static Set<String> modelled(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        return SourceFiles.at(folder, ".yml", ".yaml").stream()
                .flatMap(file -> models(file).stream())
                .map(model -> SemanticEntries.of(model, NOBODYS, ""))
                .flatMap(entry -> entry.tables().stream())
                .map(table -> table.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<SemanticModel> models(Path file) {
        try {
            return SemanticYaml.read(file.toString(), SourceFiles.text(file)).models();
        } catch (DatusException broken) {
            return List.of();
        }
    }

    /** What is proposed; tables are read when the first step runs. */
    private static final class Proposals {
        private final BootstrapSource source;
        private final BootstrapInput input;
        private final Map<String, SemanticModel> models = new LinkedHashMap<>();
        private List<SchemaFacts> read = List.of();

        Proposals(BootstrapSource source, BootstrapInput input) {
            this.source = source;
            this.input = input;
        }

        Entry model(String table) {
            return entry(drafted(table), table);
        }

        private SemanticModel drafted(String name) {
            return models.computeIfAbsent(
                    name, any -> facts().model(table(name)).model());
        }

        /** Those that measures imply, and those that people computed. */
        List<Entry> metrics(List<String> tables) {
            Map<String, SemanticModel> byTable = new LinkedHashMap<>();
            tables.forEach(name -> byTable.put(table(name).name().table().toLowerCase(Locale.ROOT), drafted(name)));
            List<Metric> metrics = new ArrayList<>(SemanticLayer.implied(List.copyOf(byTable.values())));
            MetricDrafts.of(byTable, List.of(), facts().usage()).stream()
                    .map(MetricDraft::metric)
                    .forEach(metrics::add);
            return metrics.stream().map(metric -> entry(metric, metric.name())).toList();
        }

        private Entry entry(Meaning meaning, String place) {
            Provenance from = input.from(source, input.datasource() + "/" + place);
            Facts facts = new Facts(State.PROPOSED, from, input.datasource(), "", List.of());
            return SemanticEntries.of(meaning, facts, SemanticYaml.write(meaning));
        }

        private Table table(String name) {
            return facts().schema().tables().stream()
                    .filter(table -> table.name().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private SchemaFacts facts() {
            if (read.isEmpty()) {
                UsageReader usages = new UsageReader(input.history(), any -> List.of());
                read = List.of(
                        SchemaFacts.read(input.data(), input.scope(), columns -> usages.read(input.scope(), columns)));
            }
            return read.get(0);
        }
    }
}
