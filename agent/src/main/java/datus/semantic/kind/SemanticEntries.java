package datus.semantic.kind;

import datus.context.Entry;
import datus.context.EntryId;
import datus.semantic.Facts;
import datus.semantic.Meaning;
import datus.semantic.Metric;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import datus.semantic.yaml.SemanticItem;
import datus.semantic.yaml.SemanticYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models and metrics as entries of the context, and what entries say of them. */
public final class SemanticEntries {
    private SemanticEntries() {}

    /** The entries of a file's items, the metrics that its measures imply among them. */
    static List<Entry> of(List<SemanticItem> items) {
        SemanticLayer layer = layer(items);
        List<Entry> entries = new ArrayList<>();
        items.forEach(item -> entries.add(of(item.meaning(), item.facts(), item.content())));
        for (SemanticItem item : items) {
            if (item.meaning() instanceof SemanticModel model) {
                SemanticLayer.implied(List.of(model)).stream()
                        .filter(metric -> items.stream().noneMatch(other -> isMetric(other, metric.name())))
                        .map(metric -> of(metric, item.facts(), SemanticYaml.write(metric)))
                        .forEach(entries::add);
            }
        }
        return entries.stream().map(entry -> touching(entry, layer)).toList();
    }

    private static SemanticLayer layer(List<SemanticItem> items) {
        return SemanticLayer.of(meanings(items, SemanticModel.class), meanings(items, Metric.class));
    }

    private static <T extends Meaning> List<T> meanings(List<SemanticItem> items, Class<T> sort) {
        return items.stream()
                .map(SemanticItem::meaning)
                .filter(sort::isInstance)
                .map(sort::cast)
                .toList();
    }

    /** A metric with what its measures read, as far as they stand in the same file. */
    private static Entry touching(Entry entry, SemanticLayer layer) {
        if (!entry.id().kind().equals(MetricKind.NAME)) {
            return entry;
        }
        Touched touched = Touched.by(layer, entry.id().name());
        return entry.touching(touched.tables(), touched.columns());
    }

    private static boolean isMetric(SemanticItem item, String name) {
        return item.meaning() instanceof Metric && item.meaning().name().equals(name);
    }

    /**
     * A model or metric as an entry.
     *
     * @param content YAML that holds it alone
     */
    public static Entry of(Meaning meaning, Facts facts, String content) {
        String kind = meaning instanceof SemanticModel ? SemanticModelKind.NAME : MetricKind.NAME;
        EntryId id = new EntryId(kind, facts.datasource(), meaning.name());
        Entry entry = Entry.proposed(id, words(meaning), content, facts.provenance())
                .withSubject(facts.subject())
                .withTags(facts.aliases())
                .decided(facts.state(), facts.provenance());
        if (meaning instanceof SemanticModel model) {
            Touched touched = Touched.by(model);
            return entry.touching(touched.tables(), touched.columns());
        }
        return entry;
    }

    /** What an entry says beside the definition. */
    static Facts facts(Entry entry) {
        return new Facts(entry.state(), entry.provenance(), entry.id().datasource(), entry.subject(), entry.tags());
    }

    private static String words(Meaning meaning) {
        Stream<String> more = meaning instanceof SemanticModel model
                ? Stream.of(
                                model.dimensions().stream().map(Dimension::name),
                                model.measures().stream().map(Measure::name),
                                model.entities().stream().map(Entity::name))
                        .flatMap(names -> names)
                : Stream.of(((Metric) meaning).label());
        return Stream.concat(Stream.of(meaning.name(), meaning.description()), more)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
