package datus.semantic.kind;

import datus.context.ContextFile;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.State;
import datus.context.files.WorkspaceContext;
import datus.data.Scope;
import datus.error.DatusException;
import datus.semantic.Meaning;
import datus.semantic.Metric;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.Standing;
import datus.semantic.SemanticModel;
import datus.semantic.compile.Lineage;
import datus.semantic.yaml.SemanticFile;
import datus.semantic.yaml.SemanticItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a semantic layer of entries; one that cannot be read is told of, and hides no other. */
public final class LayerReader {
    private final Map<String, SemanticModel> models = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private final Map<String, String> staleModels = new HashMap<>();
    private final Set<String> rejected;

    private LayerReader(List<Entry> entries) {
        this.rejected = entries.stream()
                .filter(entry ->
                        entry.state() == State.REJECTED && entry.id().kind().equals(MetricKind.NAME))
                .map(entry -> entry.id().name())
                .collect(Collectors.toSet());
    }

    /** What a workspace knows of a datasource; what was rejected is left out. */
    public static SemanticLayer of(WorkspaceContext context, Scope scope) {
        return of(context.list(
                EntryFilter.kind(SemanticModelKind.NAME, MetricKind.NAME).in(scope)));
    }

    /** The models and metrics among the entries; what was rejected is left out. */
    public static SemanticLayer of(List<Entry> entries) {
        LayerReader reader = new LayerReader(entries);
        entries.stream().filter(entry -> entry.state() != State.REJECTED).forEach(reader::add);
        return reader.layer();
    }

    private SemanticLayer layer() {
        List<SemanticModel> left = models.values().stream()
                .map(model -> model.withoutMetrics(rejected))
                .toList();
        SemanticLayer layer = new SemanticLayer(left, List.copyOf(metrics.values()), standing, faults);
        standing.replaceAll((metric, own) -> own.stale().isPresent() ? own : standing(layer, metric, own));
        return new SemanticLayer(left, layer.metrics(), standing, faults);
    }

    /** A metric fits the data no better than the models that it is computed of. */
    private Standing standing(SemanticLayer layer, String metric, Standing own) {
        Optional<String> stale = Lineage.of(layer, metric)
                .names("model")
                .flatMap(model -> Optional.ofNullable(staleModels.get(model)).stream())
                .findFirst();
        return new Standing(own.facts(), stale);
    }

    private void add(Entry entry) {
        try {
            ContextFile file = new ContextFile(
                    entry.id().toString(),
                    entry.content(),
                    "",
                    entry.provenance().at());
            SemanticFile.of(file).items().stream()
                    .map(SemanticItem::meaning)
                    .filter(meaning -> meaning.name().equals(entry.id().name()))
                    .forEach(meaning -> add(meaning, entry));
        } catch (DatusException e) {
            faults.add(e.message());
        }
    }

    private void add(Meaning meaning, Entry entry) {
        if (meaning instanceof SemanticModel model && entry.id().kind().equals(SemanticModelKind.NAME)) {
            models.putIfAbsent(model.name(), model);
            entry.stale().ifPresent(why -> staleModels.putIfAbsent(model.name(), why));
        } else if (meaning instanceof Metric metric && entry.id().kind().equals(MetricKind.NAME)) {
            metrics.putIfAbsent(metric.name(), metric);
            standing.putIfAbsent(metric.name(), new Standing(SemanticEntries.facts(entry), entry.stale()));
        }
    }
}
