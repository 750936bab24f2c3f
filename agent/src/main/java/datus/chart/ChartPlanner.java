package datus.chart;

import datus.data.Column;
import datus.data.DataType.Kind;
import datus.data.Rows;
import datus.error.DatusException;
import datus.error.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses what the options leave open: along time a line, over names bars, for two numbers points, for one a histogram. */
record ChartPlanner(List<Column> columns, ChartOptions options) {
    /** More colours than these cannot be told apart. */
    private static final int MOST_COLORS = 12;

    private static final Set<String> PERIODS = Set.of("year", "quarter", "month", "week", "day", "hour", "date");

    ChartPlan plan() {
        Optional<Column> x = options.x().map(this::column);
        Optional<Column> y = options.y().map(this::column);
        y.ifPresent(this::expectNumber);
        Optional<Column> color = options.color().map(this::column);
        if (options.kind().equals(Optional.of(ChartKind.HISTOGRAM))) {
            return histogram(x, color);
        }
        Optional<Column> along = x.or(() -> along(y, color));
        Optional<Column> figures = y.or(
                        () -> first(column -> isFigure(column) && !named(along, column) && !named(color, column)))
                .or(() -> first(column -> column.type().kind().isNumber() && !named(along, column)));
        if (figures.isEmpty() || along.isEmpty()) {
            return histogram(along.or(() -> figures), color);
        }
        ChartKind kind = options.kind().orElseGet(() -> kind(along.get()));
        return new ChartPlan(kind, along.get(), figures, color);
    }

    /** The plan for these rows: where several share a place on x, a column of names splits them by colour. */
    ChartPlan plan(Rows page) {
        ChartPlan plan = plan();
        boolean open = plan.color().isEmpty() && plan.kind() != ChartKind.ARC && plan.kind() != ChartKind.HISTOGRAM;
        if (!open || distinct(page, plan.x()) == page.rows().size()) {
            return plan;
        }
        return new ChartPlan(
                plan.kind(),
                plan.x(),
                plan.y(),
                first(column -> column.type().kind() == Kind.TEXT
                        && !column.equals(plan.x())
                        && distinct(page, column) <= MOST_COLORS));
    }

    private static long distinct(Rows page, Column column) {
        int index = page.columns().indexOf(column);
        return page.rows().stream()
                .map(row -> Optional.ofNullable(row.get(index)))
                .distinct()
                .count();
    }

    /** Time before names and periods before any other number. */
    private Optional<Column> along(Optional<Column> y, Optional<Column> color) {
        Predicate<Column> free = column -> !named(y, column) && !named(color, column);
        return first(free.and(column -> column.type().kind().isTemporal()))
                .or(() -> first(free.and(column -> !column.type().kind().isNumber() || isPeriod(column))))
                .or(() -> first(free).filter(column -> columns.size() > 1));
    }

    private static ChartKind kind(Column along) {
        if (along.type().kind().isTemporal() || isPeriod(along)) {
            return ChartKind.LINE;
        }
        return along.type().kind().isNumber() ? ChartKind.POINT : ChartKind.BAR;
    }

    private ChartPlan histogram(Optional<Column> x, Optional<Column> color) {
        Column counted = x.or(() -> first(ChartPlanner::isFigure))
                .or(() -> first(column -> column.type().kind().isNumber()))
                .orElseThrow(this::nothingToDraw);
        expectNumber(counted);
        return new ChartPlan(ChartKind.HISTOGRAM, counted, Optional.empty(), color);
    }

    private void expectNumber(Column column) {
        if (!column.type().kind().isNumber()) {
            throw DatusException.user(
                    column.name() + " is " + column.type().name() + ", and a chart's figures must be numbers.",
                    first(ChartPlanner::isFigure)
                            .map(number -> "Numbers here: " + number.name() + ".")
                            .orElse("Count or sum first, for instance: SELECT " + column.name()
                                    + ", count(*) AS n … GROUP BY 1"));
        }
    }

    private DatusException nothingToDraw() {
        return DatusException.user(
                "The result has no number to draw.",
                "Count or sum first, for instance: SELECT …, count(*) AS n … GROUP BY 1");
    }

    private Column column(String wanted) {
        return first(column -> column.name().equals(wanted))
                .or(() -> first(column -> column.name().equalsIgnoreCase(wanted)))
                .orElseThrow(() -> unknown(wanted));
    }

    private DatusException unknown(String wanted) {
        List<String> names = columns.stream().map(Column::name).toList();
        return DatusException.user(
                "The result has no column \"" + wanted + "\".",
                NearestName.hint(wanted, names, "Columns: " + String.join(", ", names) + "."));
    }

    private Optional<Column> first(Predicate<Column> wanted) {
        return columns.stream().filter(wanted).findFirst();
    }

    private static boolean named(Optional<Column> one, Column column) {
        return one.filter(column::equals).isPresent();
    }

    private static boolean isFigure(Column column) {
        return column.type().kind().isNumber() && !isPeriod(column);
    }

    /** A year, a month … as a number: a place on an axis, not a figure. */
    static boolean isPeriod(Column column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        return column.type().kind() == Kind.INTEGER
                && PERIODS.stream().anyMatch(period -> name.equals(period) || name.endsWith("_" + period));
    }
}
