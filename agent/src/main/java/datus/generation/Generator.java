package datus.generation;

import datus.answer.schema.Table;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.History;
import datus.context.Run;
import datus.context.Slug;
import datus.context.bootstrap.SourceFiles;
import datus.context.files.WorkspaceContext;
import datus.data.DataSession;
import datus.data.Scope;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.generation.draft.Draft;
import datus.generation.knowledge.KnowledgeDraft;
import datus.generation.semantic.MetricDraft;
import datus.generation.semantic.MetricDrafts;
import datus.generation.semantic.SchemaFacts;
import datus.generation.sql.SqlSummary;
import datus.generation.usage.UsageReader;
import datus.semantic.SemanticModel;
import datus.semantic.kind.MetricKind;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Proposes files for a person to look at, edit and save. The same tables, files and history give the same drafts, and where there
 * is nothing new a draft changes nothing. Confined to the execute thread.
 */
public final class Generator {
    private static final String METRICS = "semantic_models/metrics/";
    private static final String SQL = ".sql";

    private final DataSession data;
    private final WorkspaceContext context;
    private final UsageReader usages;
    private final Drafts drafts;
    private final DraftTexts texts;
    private final ModelDrafts models;

    public Generator(Workspace workspace, DataSession data, WorkspaceContext context, History history, Clock clock) {
        this.data = data;
        this.context = context;
        this.usages = new UsageReader(history, context::list);
        this.drafts = new Drafts(workspace, context, clock);
        this.texts = new DraftTexts(workspace);
        this.models = new ModelDrafts(workspace, context, drafts, texts);
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
                .map(table -> models.draft(facts.model(table), table, scope).draft())
                .toList();
    }

    /**
     * Metrics over the models of these tables, a file each, and before them the models that they need.
     *
     * @param tables as typed; empty for all in scope
     */
    public List<Draft> metrics(Scope scope, List<String> tables) {
        SchemaFacts facts = facts(scope);
        List<Draft> all = new ArrayList<>();
        Map<String, SemanticModel> known = new LinkedHashMap<>();
        for (Table table : chosen(facts, scope, tables)) {
            ModelDrafts.Drafted drafted = models.draft(facts.model(table), table, scope);
            if (!drafted.draft().isUnchanged()) {
                all.add(drafted.draft());
            }
            known.put(table.name().table().toLowerCase(Locale.ROOT), drafted.model());
        }
        for (MetricDraft metric : MetricDrafts.of(known, metricsElsewhere(), facts.usage())) {
            all.add(drafts.draft(
                    METRICS + Slug.of(metric.metric().name()) + ".yml",
                    texts.yaml(metric.metric(), scope),
                    List.of(metric.reason().toString())));
        }
        return List.copyOf(all);
    }

    /** Names of metrics that others than generated files hold. */
    private List<String> metricsElsewhere() {
        return context.list(EntryFilter.kind(MetricKind.NAME)).stream()
                .filter(metric -> !metric.provenance().origin().startsWith(METRICS))
                .map(Entry::id)
                .map(id -> id.name())
                .toList();
    }

    /**
     * Reference SQL with a description each.
     *
     * @param named a file, or a folder of files
     */
    public List<Draft> sqlSummaries(Scope scope, Path named) {
        SchemaFacts facts = facts(scope);
        List<Draft> all = new ArrayList<>();
        for (Path file : SourceFiles.at(named, SQL)) {
            String place = SourceFiles.relative(named, file).replaceFirst("\\.sql$", "");
            for (SqlSummary summary : SqlSummary.of(place, SourceFiles.text(file), facts.columns())) {
                all.add(drafts.draft(summary.path(), summary.text(), summary.reasons()));
            }
        }
        return List.copyOf(all);
    }

    /**
     * What is worth knowing of tables, a Markdown file each; nothing for a table of which there is nothing to say.
     *
     * @param tables as typed; empty for all in scope
     */
    public List<Draft> knowledge(Scope scope, List<String> tables) {
        SchemaFacts facts = facts(scope);
        return chosen(facts, scope, tables).stream()
                .flatMap(table -> KnowledgeDraft.of(facts.of(table), facts).stream()
                        .map(draft -> drafts.draft(draft.path(), texts.markdown(draft, table, scope), draft.reasons())))
                .toList();
    }

    /** Saves drafts as their texts are now, in one step that can be undone. */
    public Run save(List<Draft> changed) {
        return drafts.save(changed);
    }

    private SchemaFacts facts(Scope scope) {
        return SchemaFacts.read(data, scope, columns -> usages.read(scope, columns));
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
}
