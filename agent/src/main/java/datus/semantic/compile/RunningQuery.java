package datus.semantic.compile;

import datus.semantic.Grain;
import datus.semantic.Metric.Window;
import datus.semantic.MetricQuery.TimeRange;
import datus.semantic.SemanticModel.Measure;
import datus.semantic.compile.Leaf.Running;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes the queries of a measure that is summed up over time: its value by day, the periods, and for each period the days that count.
 * What cannot be put together by day, as different customers, is put together from the rows.
 */
final class RunningQuery {
    private static final String DAY = "on_day";
    private static final String MEASURED = "measured";

    private final Asked asked;
    private final SqlStyle style;
    private final Leaf leaf;
    private final Running running;
    private final Measure measure;
    private final GroupSource source;
    private final Map<String, Supplier<String>> dimensions = new LinkedHashMap<>();
    private final List<Supplier<String>> conditions = new ArrayList<>();
    private final Supplier<TimeAxis> axis;

    RunningQuery(Asked asked, Group group) {
        this.asked = asked;
        this.style = asked.style();
        this.leaf = group.first();
        this.running = leaf.running().orElseThrow();
        this.measure = leaf.source().measure();
        this.source = new GroupSource(style, asked.finder(), group.model(), Optional.of(leaf));
        asked.dimensions().stream()
                .filter(name -> !name.isMetricTime())
                .forEach(name -> dimensions.put(name.text(), source.dimension(name)));
        conditions.addAll(source.conditions(leaf.filters()));
        conditions.addAll(source.conditions(asked.where()));
        source.measure(leaf);
        this.axis = source.axis();
    }

    RowSource rows() {
        return source.rows();
    }

    /** Adds the queries that are needed, the last of them under this name. */
    void addTo(With with, String name) {
        String daily = with.name(name + "_by_day");
        with.put(daily, daily());
        if (asked.time().isEmpty()) {
            with.put(name, atTheEnd(daily));
            return;
        }
        String periods = with.name(name + "_periods");
        if (style.seriesRecurs()) {
            with.recurs();
        }
        with.put(periods, periods(daily, periods));
        with.put(name, byPeriod(daily, periods));
    }

    private Select daily() {
        Select select = new Select().column(axis.get().period(Grain.DAY), DAY);
        dimensions.forEach((name, sql) -> select.column(sql.get(), style.quote(name)));
        String value = source.measure(leaf).get();
        if (Computation.isAdditive(measure.aggregation())) {
            select.grouped().column(new Computation(style).of(measure, value, Optional.empty()), MEASURED);
        } else {
            select.column(value, MEASURED);
        }
        Optional<TimeRange> range = asked.query().time();
        List<String> within = axis.get().within(range.flatMap(this::firstNeeded), range.flatMap(TimeRange::last));
        return select.from(source.rows().from())
                .where(Stream.concat(GroupSource.written(conditions.stream()).stream(), within.stream())
                        .toList());
    }

    /** The first day that can count for the first period; without periods, for the last day. */
    private Optional<LocalDate> firstNeeded(TimeRange range) {
        Optional<LocalDate> first = asked.time()
                .map(time -> range.first().map(day -> TimeAxis.start(Asked.grain(time), day, style.weekStarts())))
                .orElse(range.last());
        return first.flatMap(day -> running.window()
                .map(window -> TimeAxis.minus(day, window))
                .or(() -> running.toDate().map(grain -> TimeAxis.start(grain, day, style.weekStarts()))));
    }

    private String periods(String daily, String name) {
        Grain grain = Asked.grain(asked.time().orElseThrow());
        return TimeAxis.series(
                style, grain, asked.query().time(), style.quote(daily), DAY, style.quote(name), "period");
    }

    private Select byPeriod(String daily, String periods) {
        DimensionName time = asked.time().orElseThrow();
        Grain grain = Asked.grain(time);
        String end = style.plus("period", 1, grain);
        Select select = new Select();
        for (DimensionName name : asked.dimensions()) {
            String column = style.quote(name.text());
            boolean coarser = name.isMetricTime() && !Asked.grain(name).equals(grain);
            String sql =
                    coarser ? style.truncate(Asked.grain(name), "period") : name.isMetricTime() ? "period" : column;
            select.column(sql, column);
        }
        String from = style.quote(periods) + "\nJOIN " + style.quote(daily) + "\n  ON " + DAY + " < " + end
                + since(end).map(start -> "\n  AND " + DAY + " >= " + start).orElse("");
        return select.grouped().column(again(), style.quote(leaf.name())).from(from);
    }

    /** The first day that counts for what ends before a day. */
    private Optional<String> since(String end) {
        return running.window()
                .map(window -> style.plus(end, -window.count(), window.grain()))
                .or(() -> running.toDate().map(grain -> style.truncate(grain, style.plus(end, -1, Grain.DAY))));
    }

    private String again() {
        return Computation.isAdditive(measure.aggregation())
                ? Computation.again(measure.aggregation(), MEASURED)
                : new Computation(style).of(measure, MEASURED, Optional.empty());
    }

    /** Without periods: as of the last day. */
    private Select atTheEnd(String daily) {
        Select select = new Select();
        asked.columns().forEach(column -> select.column(column, column));
        select.grouped().column(again(), style.quote(leaf.name())).from(style.quote(daily));
        String last = "(SELECT max(" + DAY + ") FROM " + style.quote(daily) + ")";
        Optional<LocalDate> day = asked.query().time().flatMap(TimeRange::last);
        Optional<String> start =
                day.isPresent() ? since(day.get()).map(style::date) : since(style.plus(last, 1, Grain.DAY));
        return select.where(start.map(first -> DAY + " >= " + first).stream().toList());
    }

    private Optional<LocalDate> since(LocalDate last) {
        Optional<Window> window = running.window();
        return window.map(back -> TimeAxis.minus(last.plusDays(1), back))
                .or(() -> running.toDate().map(grain -> TimeAxis.start(grain, last, style.weekStarts())));
    }
}
