package datus.generation;

import datus.answer.schema.Table;
import datus.context.ContextFile;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.Slug;
import datus.context.files.WorkspaceContext;
import datus.data.Scope;
import datus.generation.draft.Additions;
import datus.generation.draft.Draft;
import datus.generation.semantic.Reason;
import datus.generation.semantic.SemanticModelDraft;
import datus.semantic.Facts;
import datus.semantic.SemanticModel;
import datus.semantic.kind.SemanticModelKind;
import datus.semantic.yaml.SemanticFile;
import datus.semantic.yaml.SemanticItem;
import datus.semantic.yaml.SemanticYaml;
import datus.workspace.RelativePath;
import datus.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Drafts the files of semantic models: a file of its own for each table; where a person keeps the table's model in another file,
 * that file with what the model lacks.
 */
record ModelDrafts(Workspace workspace, WorkspaceContext context, Drafts drafts, DraftTexts texts) {

    /** A draft, and the model as it will be. */
    record Drafted(Draft draft, SemanticModel model) {}

    Drafted draft(SemanticModelDraft draft, Table table, Scope scope) {
        String path = "semantic_models/" + Slug.of(draft.model().name()) + ".yml";
        List<String> reasons = draft.reasons().stream().map(Reason::toString).toList();
        String generated = texts.yaml(draft.model(), scope);
        return elsewhere(table, scope, path)
                .map(known -> drafted(
                        drafts.addition(known.path(), text -> added(known, text, generated), reasons), known.name()))
                .orElseGet(() -> drafted(
                        drafts.draft(path, generated, reasons), draft.model().name()));
    }

    private static Drafted drafted(Draft draft, String name) {
        List<SemanticModel> models =
                SemanticYaml.read(draft.path(), draft.text()).models();
        return new Drafted(
                draft,
                models.stream()
                        .filter(model -> model.name().equals(name))
                        .findFirst()
                        .orElseGet(() -> models.get(0)));
    }

    /** A model that is in a file already. */
    private record Known(String name, String path) {}

    private Optional<Known> elsewhere(Table table, Scope scope, String path) {
        return context.list(EntryFilter.kind(SemanticModelKind.NAME).in(scope)).stream()
                .filter(entry -> entry.tables().size() == 1
                        && entry.tables().get(0).equalsIgnoreCase(table.name().toString()))
                .flatMap(entry -> known(entry).stream())
                .filter(known -> !known.path().equals(path))
                .findFirst();
    }

    private Optional<Known> known(Entry entry) {
        return context.file(entry).map(file -> new Known(entry.id().name(), RelativePath.of(workspace.root(), file)));
    }

    private static String added(Known known, String text, String generated) {
        SemanticFile file = SemanticFile.of(new ContextFile(known.path(), text, "", Instant.EPOCH));
        return file.find(true, known.name())
                .map(item -> with(file, item, Additions.to(item.content(), generated), text))
                .orElse(text);
    }

    private static String with(SemanticFile file, SemanticItem item, String more, String text) {
        Facts facts = item.facts();
        return more.equals(item.content()) ? text : file.with(more, facts);
    }
}
