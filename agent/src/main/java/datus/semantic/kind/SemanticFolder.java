package datus.semantic.kind;

import datus.context.ContextFile;
import datus.context.ContextFolder;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Slug;
import datus.semantic.yaml.SemanticFile;
import datus.semantic.yaml.SemanticItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code semantic_models/}: YAML of MetricFlow or dbt, any number of models and metrics a file. */
final class SemanticFolder implements ContextFolder {
    private static final String NAME = "semantic_models";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> extensions() {
        return List.of(".yml", ".yaml");
    }

    @Override
    public List<Entry> read(ContextFile file) {
        return file.text().isBlank()
                ? List.of()
                : SemanticEntries.of(SemanticFile.of(file).items());
    }

    @Override
    public String path(Entry entry) {
        String folder = entry.id().kind().equals(MetricKind.NAME) ? NAME + "/metrics/" : NAME + "/";
        return folder + Slug.of(entry.id().name()) + ".yml";
    }

    /** A metric that a measure implies is written out once something is said of it. */
    @Override
    public String write(Entry entry, Optional<String> existing) {
        ContextFile file = new ContextFile(
                entry.provenance().origin().replaceFirst(":\\d+$", ""),
                existing.orElse(""),
                entry.id().datasource(),
                entry.provenance().at());
        boolean same =
                existing.isPresent() && read(file).stream().anyMatch(now -> now.equals(entry.withStale(now.stale())));
        return same ? file.text() : SemanticFile.of(file).with(entry.content(), SemanticEntries.facts(entry));
    }

    @Override
    public Optional<String> remove(EntryId id, String existing) {
        SemanticFile file = SemanticFile.of(new ContextFile(NAME, existing, id.datasource(), Instant.EPOCH));
        Optional<SemanticItem> item = file.find(id.kind().equals(SemanticModelKind.NAME), id.name());
        return item.isEmpty() ? Optional.of(existing) : file.without(item.get());
    }
}
