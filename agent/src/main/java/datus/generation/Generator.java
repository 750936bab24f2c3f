package datus.generation;

import datus.answer.schema.Table;
import datus.context.History;
import datus.context.Run;
import datus.context.files.WorkspaceContext;
import datus.data.DataSession;
import datus.data.Scope;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.generation.draft.Draft;
import datus.generation.semantic.Reason;
import datus.generation.semantic.SchemaFacts;
import datus.generation.semantic.SemanticModelDraft;
import datus.generation.usage.UsageReader;
import datus.semantic.yaml.SemanticYaml;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Proposes files for a person to look at, edit and save. The same tables, files and history give the same drafts, and where there
 * is nothing new a draft changes nothing. Confined to the execute thread.
 */
public final class Generator {
    private final Workspace workspace;
    private final DataSession data;
    private final UsageReader usages;
    private final Drafts drafts;

    public Generator(Workspace workspace, DataSession data, WorkspaceContext context, History history, Clock clock) {
        this.workspace = workspace;
        this.data = data;
        this.usages = new UsageReader(history, context);
        this.drafts = new Drafts(workspace, context, clock);
    }

    /**
     * Semantic models, a file each.
     *
     * @param tables as typed; empty for all in scope
     * @throws DatusException if there is no such table, with the nearest
     */
    public List<Draft> semanticModels(Scope scope, List<String> tables) {
        SchemaFacts facts = facts(scope);
        return chosen(facts, scope, tables).stream()
                .map(table -> semanticModel(facts.model(table), scope))
                .toList();
    }

    private SchemaFacts facts(Scope scope) {
        return SchemaFacts.read(data, scope, columns -> usages.read(scope, columns));
    }

    private Draft semanticModel(SemanticModelDraft draft, Scope scope) {
        return drafts.draft(
                "semantic_models/" + draft.model().name() + ".yml",
                about(scope) + SemanticYaml.write(draft.model()),
                draft.reasons().stream().map(Reason::toString).toList());
    }

    /** A file that names no datasource is about the workspace's default one. */
    private String about(Scope scope) {
        DatusConfig config = workspace.config();
        Optional<String> first =
                config.datasources().stream().map(DatasourceConfig::name).findFirst();
        boolean isDefault = config.defaultDatasource()
                .or(() -> first)
                .filter(scope.datasource()::equals)
                .isPresent();
        return isDefault ? "" : "# datus: {datasource: " + scope.datasource() + "}\n";
    }

    private static List<Table> chosen(SchemaFacts facts, Scope scope, List<String> typed) {
        return typed.isEmpty()
                ? facts.schema().tables()
                : typed.stream().map(name -> table(facts, scope, name)).toList();
    }

    private static Table table(SchemaFacts facts, Scope scope, String typed) {
        List<Table> tables = facts.schema().tables();
        return tables.stream()
                .filter(table -> table.name().toString().equalsIgnoreCase(typed))
                .findFirst()
                .or(() -> tables.stream()
                        .filter(table -> table.name().table().equalsIgnoreCase(typed))
                        .findFirst())
                .orElseThrow(() -> DatusException.user(
                        "No table \"" + typed + "\" on " + scope.datasource() + ".",
                        NearestName.hint(
                                typed,
                                tables.stream()
                                        .map(table -> table.name().toString())
                                        .toList(),
                                "%tables lists all.")));
    }

    /** Saves drafts as their texts are now, in one step that can be undone. */
    public Run save(List<Draft> changed) {
        return drafts.save(changed);
    }
}
