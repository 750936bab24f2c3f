package datus.context.bootstrap.dbt;

import datus.context.bootstrap.Tree;
import datus.context.bootstrap.dbt.DbtModel.Column;
import datus.context.bootstrap.dbt.DbtModel.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gathers what the tests of one model say of its columns. */
final class ColumnTests {
    private final Map<String, Said> byColumn = new LinkedHashMap<>();
    private final List<String> key = new ArrayList<>();

    private static final class Said {
        private boolean unique;
        private boolean required;
        private List<String> values = List.of();
        private Optional<Reference> references = Optional.empty();
    }

    /**
     * Takes a test in.
     *
     * @param test its name, as in {@code unique}; others than dbt's own say nothing here
     * @param column empty for a test of the whole model
     * @param arguments by name; newer projects have them below {@code arguments}
     */
    void add(String test, String column, Tree arguments) {
        Tree given = arguments.at("arguments").isEmpty() ? arguments : arguments.at("arguments");
        if (test.endsWith("unique_combination_of_columns")) {
            key.addAll(given.at("combination_of_columns").words());
            return;
        }
        Said said = said(column);
        switch (test) {
            case "unique" -> said.unique = true;
            case "not_null" -> said.required = true;
            case "accepted_values" ->
                said.values = given.items("values").stream().map(Tree::text).toList();
            case "relationships" -> said.references = Optional.of(new Reference(given.text("to"), given.text("field")));
            default -> {}
        }
    }

    /** A test as properties have it: a name, or a name with arguments. */
    void add(Tree test, String column) {
        if (!test.text().isEmpty()) {
            add(test.text(), column, test);
        }
        test.entries().forEach((name, arguments) -> add(name, column, arguments));
    }

    Column column(String name, String type, String description) {
        Said said = said(name);
        return new Column(name, type, description, said.unique, said.required, said.values, said.references);
    }

    List<String> key() {
        return key;
    }

    private Said said(String column) {
        return byColumn.computeIfAbsent(column.toLowerCase(Locale.ROOT), any -> new Said());
    }
}
