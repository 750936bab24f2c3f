package datus.context.bootstrap.dbt;

import datus.context.bootstrap.Tree;
import datus.context.bootstrap.dbt.DbtModel.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what dbt put together: {@code manifest.json}, and {@code catalog.json} for types where it is there.
 *
 * @see <a href="https://docs.getdbt.com/reference/artifacts/manifest-json">dbt's description of the file</a>
 */
record DbtManifest(Tree manifest, Tree catalog) {
    private static final Set<String> RELATIONS = Set.of("model", "seed", "snapshot");

    static DbtManifest of(Path manifest, Optional<Path> catalog) {
        return new DbtManifest(Tree.of(manifest), catalog.map(Tree::of).orElseGet(Tree::nothing));
    }

    List<DbtModel> models() {
        Map<String, ColumnTests> tests = tests();
        List<DbtModel> models = new ArrayList<>();
        Stream.of("nodes", "sources")
                .flatMap(section -> manifest.at(section).entries().entrySet().stream())
                .filter(node -> node.getKey().startsWith("source.")
                        || RELATIONS.contains(node.getValue().text("resource_type")))
                .forEach(node -> models.add(
                        model(node.getKey(), node.getValue(), tests.getOrDefault(node.getKey(), new ColumnTests()))));
        return models;
    }

    /** SQL as it runs, of models and analyses, by the path of their files. */
    Map<String, String> compiled() {
        Map<String, String> compiled = new HashMap<>();
        manifest.at("nodes").entries().values().forEach(node -> {
            String sql = node.atAny("compiled_code", "compiled_sql").text();
            if (!sql.isEmpty()) {
                compiled.put(node.text("original_file_path"), sql);
            }
        });
        return compiled;
    }

    private DbtModel model(String id, Tree node, ColumnTests tests) {
        String table = node.atAny("alias", "identifier", "name").text();
        List<Column> columns = new ArrayList<>();
        node.at("columns")
                .entries()
                .values()
                .forEach(column ->
                        columns.add(tests.column(column.text("name"), type(id, column), column.text("description"))));
        String origin = node.text("patch_path").isEmpty() ? node.text("original_file_path") : node.text("patch_path");
        return new DbtModel(
                node.text("source_name"),
                node.text("name"),
                Stream.of(node.text("schema"), table)
                        .filter(part -> !part.isEmpty())
                        .toList(),
                node.text("description"),
                origin.replaceFirst("^.*://", ""),
                node.at("config").text("materialized"),
                columns,
                tests.key());
    }

    private String type(String id, Tree column) {
        Map<String, Tree> known = catalog.at(id.startsWith("source.") ? "sources" : "nodes")
                .at(id)
                .at("columns")
                .entries();
        return known.entrySet().stream()
                .filter(each -> lower(each.getKey()).equals(lower(column.text("name"))))
                .map(each -> each.getValue().text("type"))
                .findFirst()
                .orElseGet(() -> column.text("data_type"));
    }

    /** Tests are nodes of their own, each attached to what it tests. */
    private Map<String, ColumnTests> tests() {
        Map<String, ColumnTests> tests = new HashMap<>();
        manifest.at("nodes").entries().values().forEach(node -> {
            Tree test = node.at("test_metadata");
            if (!test.isEmpty()) {
                tests.computeIfAbsent(attached(node), any -> new ColumnTests())
                        .add(test.text("name"), column(node, test), test.at("kwargs"));
            }
        });
        return tests;
    }

    private static String column(Tree node, Tree test) {
        String column = node.text("column_name");
        return column.isEmpty() ? test.at("kwargs").text("column_name") : column;
    }

    /** Older manifests do not say; there it is the last it depends on, behind the target of a relationship. */
    private static String attached(Tree node) {
        String attached = node.text("attached_node");
        List<String> reads = node.at("depends_on").at("nodes").words();
        return attached.isEmpty() && !reads.isEmpty() ? reads.get(reads.size() - 1) : attached;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
