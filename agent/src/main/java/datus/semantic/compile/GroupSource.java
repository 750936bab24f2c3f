package datus.semantic.compile;

import datus.error.DatusException;
import datus.semantic.Grain;
import datus.semantic.MetricQuery;
import datus.semantic.SemanticModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rows of a group with all that is asked of them: dimensions, conditions, time. Names are resolved when it is made. */
final class GroupSource {
    private final SqlStyle style;
    private final FieldFinder finder;
    private final SemanticModel model;
    private final String asked;
    private final RowSource rows;
    private final Map<String, Supplier<String>> dimensions = new HashMap<>();
    private final Map<String, Supplier<String>> measures = new HashMap<>();
    private final Optional<Leaf> leaf;
    private Optional<Field> timeField = Optional.empty();
    private Supplier<String> time = () -> "";

    /**
     * The rows of a model.
     *
     * @param leaf a measure whose time and offset count; none where only dimensions are asked for
     */
    GroupSource(SqlStyle style, FieldFinder finder, SemanticModel model, Optional<Leaf> leaf) {
        this.style = style;
        this.finder = finder;
        this.model = model;
        this.leaf = leaf;
        this.asked = leaf.map(each -> "\"" + each.name() + "\"").orElse("values");
        this.rows = new RowSource(model, style);
    }

    RowSource rows() {
        return rows;
    }

    /** The value that a measure is computed of. */
    Supplier<String> measure(Leaf of) {
        return measures.computeIfAbsent(
                of.name(),
                any -> rows.own(
                        of.source().measure().name(), of.source().measure().expr()));
    }

    /** The time that the measures are taken over. */
    Supplier<TimeAxis> axis() {
        if (timeField.isEmpty()) {
            Leaf of = leaf.orElseThrow(() -> DatusException.user(
                    "Without a metric there is no metric_time.", "Ask for a time dimension by its name."));
            Field field = finder.time(model, of.source().measure());
            timeField = Optional.of(field);
            time = rows.field(field);
        }
        return () -> new TimeAxis(style, time.get(), leaf.flatMap(Leaf::offset));
    }

    /** A dimension to group by: a time by the period that it lies in. */
    Supplier<String> dimension(DimensionName asText) {
        return dimensions.computeIfAbsent(asText.text(), any -> {
            DimensionName name = settled(asText);
            if (name.isMetricTime()) {
                Supplier<TimeAxis> axis = axis();
                Grain grain =
                        name.grain().or(() -> timeField.flatMap(Field::grain)).orElse(Grain.DAY);
                return () -> axis.get().period(grain);
            }
            Field field = finder.find(name, model, asked);
            Supplier<String> column = rows.field(field);
            return () -> field.grain()
                    .map(grain -> style.truncate(grain, column.get()))
                    .orElseGet(column);
        });
    }

    /** A dimension in a condition: a time as it is, unless a grain is named. */
    private Supplier<String> compared(DimensionName asText) {
        DimensionName name = settled(asText);
        if (name.isMetricTime()) {
            Supplier<TimeAxis> axis = axis();
            return () -> name.grain().map(axis.get()::period).orElseGet(axis.get()::moment);
        }
        Supplier<String> column = rows.field(finder.find(name, model, asked));
        return () ->
                name.grain().map(grain -> style.truncate(grain, column.get())).orElseGet(column);
    }

    /** A word such as month is a dimension where there is one of that name. */
    private DimensionName settled(DimensionName name) {
        return name.isGrainAlone() && finder.knows(name.asName(), model) ? name.asName() : name;
    }

    /** A condition over dimensions. */
    Supplier<String> condition(Condition condition) {
        Map<String, Supplier<String>> names = new HashMap<>();
        condition.names().forEach(name -> names.computeIfAbsent(name, any -> compared(DimensionName.of(name))));
        return () -> {
            Function<String, Supplier<String>> sql = name -> names.getOrDefault(name, () -> name);
            String text = condition.with(name -> sql.apply(name).get());
            return condition.isPlain() ? text : "(" + text + ")";
        };
    }

    List<Supplier<String>> conditions(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    /** The conditions that all measures of the group share with the query. */
    List<Supplier<String>> shared(MetricQuery query, List<Condition> where) {
        List<Supplier<String>> all = new ArrayList<>(conditions(where));
        query.time().ifPresent(range -> {
            Supplier<TimeAxis> axis = axis();
            all.add(() -> String.join("\n  AND ", axis.get().within(range.first(), range.last())));
        });
        return all;
    }

    static List<String> written(Stream<Supplier<String>> suppliers) {
        return suppliers.map(Supplier::get).distinct().toList();
    }
}
