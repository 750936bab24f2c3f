package datus.semantic.compile;

import datus.error.DatusException;
import datus.semantic.Grain;
import datus.semantic.MetricQuery;
import datus.semantic.SemanticModel.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the query of a group that is computed in one pass: its dimensions, and the aggregate of each measure. */
final class GroupQuery {
    private final SqlStyle style;
    private final Group group;
    private final GroupSource source;
    private final Map<String, Supplier<String>> dimensions = new LinkedHashMap<>();
    private final List<Supplier<String>> shared;
    private final Map<String, List<Supplier<String>>> own = new HashMap<>();

    GroupQuery(Asked asked, Group group) {
        MetricQuery query = asked.query();
        this.style = asked.style();
        this.group = group;
        this.source = new GroupSource(style, asked.finder(), group.model(), Optional.of(group.first()));
        asked.dimensions().forEach(name -> dimensions.put(name.text(), source.dimension(name)));
        group.leaves().forEach(leaf -> own.put(leaf.name(), source.conditions(leaf.filters())));
        this.shared = source.shared(query, asked.where());
        group.leaves().forEach(source::measure);
        boolean timed = query.time().isPresent() || asked.dimensions().stream().anyMatch(DimensionName::isMetricTime);
        if (group.first().offset().isPresent() && !timed) {
            throw DatusException.user(
                    "\"" + group.first().name() + "\" looks back in time, and the question has no time.",
                    "Add metric_time, month or a period.");
        }
    }

    RowSource rows() {
        return source.rows();
    }

    /** The aggregate of a measure. */
    String aggregate(Leaf leaf) {
        Optional<String> only = sharesFilters()
                ? Optional.empty()
                : Optional.of(String.join(
                                " AND ", GroupSource.written(own.getOrDefault(leaf.name(), List.of()).stream())))
                        .filter(condition -> !condition.isEmpty());
        String sql = new Computation(style)
                .of(leaf.source().measure(), source.measure(leaf).get(), only);
        return leaf.ifNone().map(none -> "coalesce(" + sql + ", " + none + ")").orElse(sql);
    }

    private boolean sharesFilters() {
        return group.leaves().stream().map(Leaf::filters).distinct().count() == 1;
    }

    /** The dimensions and FROM, WHERE and GROUP BY; what is computed of them is to be added. */
    Select select() {
        Select select = new Select();
        dimensions.forEach((name, sql) -> select.column(sql.get(), style.quote(name)));
        return select.grouped().from(source.rows().from()).where(where());
    }

    private List<String> where() {
        Stream<Supplier<String>> filters =
                sharesFilters() ? own.getOrDefault(group.first().name(), List.of()).stream() : anyOf().stream();
        return GroupSource.written(Stream.concat(filters, shared.stream()));
    }

    /** Where every measure takes only a part of the rows, no others are read. */
    private Optional<Supplier<String>> anyOf() {
        boolean all = group.leaves().stream().noneMatch(leaf -> leaf.filters().isEmpty());
        return all
                ? Optional.of(() -> group.leaves().stream()
                        .map(leaf -> String.join(
                                " AND ", GroupSource.written(own.getOrDefault(leaf.name(), List.of()).stream())))
                        .distinct()
                        .collect(Collectors.joining(" OR ", "(", ")")))
                : Optional.empty();
    }

    /** The query with a column for each measure. */
    Object whole() {
        if (group.isSnapshot()) {
            return snapshot(group.first().source().measure().snapshot().orElseThrow());
        }
        Select select = select();
        group.leaves().forEach(leaf -> select.column(aggregate(leaf), style.quote(leaf.name())));
        return select;
    }

    /** Only the rows of the latest time, or the earliest, that a group of times has. */
    private Object snapshot(Snapshot snapshot) {
        Supplier<String> at =
                source.dimension(DimensionName.of(snapshot.dimension() + "__" + SqlStyle.word(Grain.DAY)));
        List<Supplier<String>> per = snapshot.per().stream()
                .map(name -> source.dimension(DimensionName.of(name)))
                .toList();
        String moment = at.get();
        List<String> within = Stream.concat(
                        dimensions.entrySet().stream()
                                .filter(dimension -> DimensionName.of(dimension.getKey())
                                                .grain()
                                                .isPresent()
                                        || DimensionName.of(dimension.getKey()).isMetricTime())
                                .map(dimension -> dimension.getValue().get()),
                        per.stream().map(Supplier::get))
                .toList();
        String over = within.isEmpty() ? "()" : "(PARTITION BY " + String.join(", ", within) + ")";
        Leaf leaf = group.first();
        Select inner = new Select();
        dimensions.forEach((name, sql) -> inner.column(sql.get(), style.quote(name)));
        inner.column(source.measure(leaf).get(), "measured")
                .column(moment, "moment")
                .column((snapshot.last() ? "max(" : "min(") + moment + ") OVER " + over, "chosen")
                .from(source.rows().from())
                .where(where());
        Select outer = new Select();
        dimensions.keySet().forEach(name -> outer.column(style.quote(name), style.quote(name)));
        return outer.grouped()
                .column(
                        new Computation(style).of(leaf.source().measure(), "measured", Optional.empty()),
                        style.quote(leaf.name()))
                .from("(\n" + inner.toString().indent(2) + ") AS moments")
                .where(List.of("moment = chosen"));
    }
}
