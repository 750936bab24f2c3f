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
import datus.semantic.yaml.SemanticFile;
import datus.semantic.yaml.SemanticItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a semantic layer of entries; one that cannot be read is told of, and hides no other. */
public final class LayerReader {
    private final Map<String, SemanticModel> models = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private LayerReader() {}

    /** What a workspace knows of a datasource; what was rejected is left out. */
    public static SemanticLayer of(WorkspaceContext context, Scope scope) {
        return of(context.list(
                EntryFilter.kind(SemanticModelKind.NAME, MetricKind.NAME).in(scope)));
    }

    /** The models and metrics among the entries; what was rejected is left out. */
    public static SemanticLayer of(List<Entry> entries) {
        LayerReader reader = new LayerReader();
        entries.stream().filter(entry -> entry.state() != State.REJECTED).forEach(reader::add);
        return new SemanticLayer(
                List.copyOf(reader.models.values()),
                List.copyOf(reader.metrics.values()),
                reader.standing,
                reader.faults);
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
        } else if (meaning instanceof Metric metric && entry.id().kind().equals(MetricKind.NAME)) {
            metrics.putIfAbsent(metric.name(), metric);
            standing.putIfAbsent(metric.name(), new Standing(SemanticEntries.facts(entry), entry.stale()));
        }
    }
}
