package datus.context.bootstrap.dbt;

import datus.context.bootstrap.Tree;
import datus.context.bootstrap.dbt.DbtModel.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads models from the properties that people write, where dbt has not put them together in a manifest. */
record DbtProperties(DbtProject project, DocBlocks docs) {

    /** All models of a file, sources' tables among them. */
    List<DbtModel> models(Path file) {
        Tree properties = Tree.of(file);
        String origin = project.relative(file);
        List<DbtModel> models = new ArrayList<>();
        for (String section : List.of("models", "seeds", "snapshots")) {
            properties.items(section).forEach(model -> models.add(model("", List.of(), model, origin)));
        }
        for (Tree source : properties.items("sources")) {
            String schema = source.text("schema").isEmpty() ? source.text("name") : source.text("schema");
            source.items("tables")
                    .forEach(table -> models.add(model(source.text("name"), List.of(schema), table, origin)));
        }
        return models;
    }

    private DbtModel model(String source, List<String> schema, Tree model, String origin) {
        String name = model.text("name");
        String alias = Stream.of(
                        model.text("identifier"),
                        model.text("alias"),
                        model.at("config").text("alias"),
                        name)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(name);
        ColumnTests tests = new ColumnTests();
        tests(model).forEach(test -> tests.add(test, ""));
        List<Column> columns = new ArrayList<>();
        for (Tree column : model.items("columns")) {
            tests(column).forEach(test -> tests.add(test, column.text("name")));
            columns.add(tests.column(
                    column.text("name"), column.text("data_type"), docs.expanded(column.text("description"))));
        }
        return new DbtModel(
                source,
                name,
                Stream.concat(schema.stream(), Stream.of(alias)).toList(),
                docs.expanded(model.text("description")),
                origin,
                model.at("config").text("materialized"),
                columns,
                tests.key());
    }

    private static List<Tree> tests(Tree owner) {
        return Stream.concat(owner.items("tests").stream(), owner.items("data_tests").stream())
                .toList();
    }
}
