package datus.generation;

import datus.answer.schema.Table;
import datus.context.Provenance;
import datus.data.Scope;
import datus.generation.knowledge.KnowledgeDraft;
import datus.semantic.Meaning;
import datus.semantic.yaml.SemanticYaml;
import datus.workspace.Workspace;
import datus.workspace.YamlKeys;
import datus.workspace.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what is generated as the texts of files, which say so: values of the data may be in them. Nothing that changes by itself is in them, no date and no count of queries, so
 * that what is generated again is the same.
 */
record DraftTexts(Workspace workspace) {

    String yaml(Meaning meaning, Scope scope) {
        String about = isDefault(scope) ? "" : ", datasource: " + scope.datasource();
        return "# datus: {source: " + Provenance.GENERATED + about + "}\n" + SemanticYaml.write(meaning);
    }

    String markdown(KnowledgeDraft draft, Table table, Scope scope) {
        Map<String, YamlValue> matter = new LinkedHashMap<>();
        matter.put("subject", new YamlValue.Line(scope.datasource() + "/" + table.name()));
        matter.put("tables", new YamlValue.Words(List.of(table.name().toString())));
        matter.put("datasource", new YamlValue.Line(isDefault(scope) ? "" : scope.datasource()));
        matter.put("source", new YamlValue.Line(Provenance.GENERATED));
        return "---\n" + YamlKeys.set(draft.path(), "", Map.of(), matter) + "---\n\n" + draft.body();
    }

    /** A file that names no datasource is about the workspace's default one. */
    private boolean isDefault(Scope scope) {
        return workspace
                .config()
                .firstDatasource()
                .filter(scope.datasource()::equals)
                .isPresent();
    }
}
