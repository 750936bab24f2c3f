package datus.install.generated;

import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The parts of models in a form in which two people's models can be compared: by table and column, whatever they are called. How
 * many rows there are is no part: everyone counts them otherwise.
 */
record ModelParts(Set<String> keys, Set<String> dimensions, Set<String> measures, Set<String> aggregations) {

    static ModelParts none() {
        return new ModelParts(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    void add(String table, SemanticModel model) {
        for (Entity entity : model.entities()) {
            String type = entity.type() == Entity.Type.FOREIGN ? "foreign" : "primary";
            keys.add(table + " " + type + " " + columns(entity.expr()));
        }
        for (Dimension dimension : model.dimensions()) {
            dimensions.add(table + " " + columns(dimension.expr()));
        }
        for (Measure measure : model.measures()) {
            if (!isCount(measure)) {
                addMeasure(table, word(measure), columns(measure.expr()));
            }
        }
    }

    void addMeasure(String table, String aggregation, String column) {
        measures.add(table + " " + column);
        aggregations.add(table + " " + aggregation + " " + column);
    }

    private static boolean isCount(Measure measure) {
        return word(measure).equals("count") || measure.expr().equals("1");
    }

    private static String word(Measure measure) {
        return measure.aggregation().name().toLowerCase(Locale.ROOT);
    }

    /** Columns of a key, without quotes and casts, in one order. */
    private static String columns(String expr) {
        return Arrays.stream(expr.toLowerCase(Locale.ROOT)
                        .replaceAll("(?i)cast\\((.*) as \\w+\\)", "$1")
                        .replace("\"", "")
                        .split(" \\|\\| '-' \\|\\| ", -1))
                .sorted()
                .collect(Collectors.joining("+"));
    }
}
