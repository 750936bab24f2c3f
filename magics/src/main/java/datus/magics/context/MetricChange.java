package datus.magics.context;

import datus.answer.metric.MetricText;
import datus.data.RowLookup;
import datus.data.Rows;
import datus.data.Scope;
import datus.error.DatusException;
import datus.frames.Block;
import datus.magics.Listing;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.semantic.MetricQuery;
import datus.semantic.MetricQuery.TimeRange;
import datus.semantic.SemanticLayer;
import datus.semantic.compile.Attribution;
import datus.semantic.compile.Attribution.ByDimension;
import datus.semantic.compile.Attribution.Change;
import datus.semantic.compile.Attribution.Report;
import datus.semantic.compile.SqlStyle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what the change of a metric between two periods came from, dimension by dimension. */
record MetricChange(NotebookSession session, SemanticLayer layer, SqlStyle style, MetricText text) {
    private static final int SHOWN = 10;

    /**
     * Attributes a change.
     *
     * @param query one metric over a period; that is the later one
     * @param dimensions by name, with commas between
     * @param compared the period before, in words; the one right before if empty
     */
    Block block(MetricQuery query, String dimensions, Optional<String> compared) {
        if (query.metrics().size() != 1) {
            throw DatusException.user("A change is attributed for one metric at a time.", "Name one.");
        }
        String metric = query.metrics().get(0);
        TimeRange after = query.time().orElseThrow(MetricChange::noPeriod);
        TimeRange before = compared.map(words -> read(metric, words)).orElseGet(() -> rightBefore(after));
        List<String> by = Stream.of(dimensions.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        Scope scope = Scope.all(session.data().datasources().current().name());
        RowLookup rows = new RowLookup(session.data(), scope);
        Report report = new Attribution(layer, style)
                .of(metric, by, query.where(), before, after, sql -> new Rows(List.of(), rows.rows(sql.text())));
        return shown(metric, before, after, report);
    }

    private static DatusException noPeriod() {
        return DatusException.user(
                "A change needs a period.", "As in  %metric revenue last month --attribute region,segment");
    }

    private TimeRange read(String metric, String words) {
        return text.read(metric + " " + words).time().orElseThrow(MetricChange::noPeriod);
    }

    /** As long as the period itself: months where it is of whole months, else days. */
    private static TimeRange rightBefore(TimeRange after) {
        LocalDate first = after.first().orElseThrow(MetricChange::noPeriod);
        LocalDate next = after.last().orElseThrow(MetricChange::noPeriod).plusDays(1);
        boolean months = first.getDayOfMonth() == 1 && next.getDayOfMonth() == 1;
        LocalDate begin = months
                ? first.minus(Period.ofMonths((int) ChronoUnit.MONTHS.between(first, next)))
                : first.minusDays(ChronoUnit.DAYS.between(first, next));
        return new TimeRange(begin, first.minusDays(1));
    }

    private Block shown(String metric, TimeRange before, TimeRange after, Report report) {
        List<Block> blocks = new ArrayList<>();
        Change whole = report.whole();
        blocks.add(Block.paragraph(metric + " went from " + number(whole.before()) + " (" + said(before) + ") to "
                + number(whole.after()) + " (" + said(after) + "): " + signed(whole.delta())));
        report.dimensions().forEach(dimension -> blocks.add(listing(dimension)));
        return Block.of(blocks.toArray(Block[]::new));
    }

    private Block listing(ByDimension dimension) {
        Listing listing = new Listing()
                .text(dimension.dimension())
                .number("before")
                .number("after")
                .number("contributed")
                .number("share");
        dimension.values().stream()
                .limit(SHOWN)
                .forEach(value -> listing.row(
                        value.value().orElse("NULL"),
                        number(value.change().before()),
                        number(value.change().after()),
                        signed(value.contribution()),
                        Math.round(100 * value.share()) + "%"));
        int more = dimension.values().size() - SHOWN;
        String[] notes = more > 0 ? new String[] {more + " more"} : new String[0];
        return new Pages(session).listing("By " + dimension.dimension(), listing, notes);
    }

    private static String said(TimeRange range) {
        return range.first().map(LocalDate::toString).orElse("") + " to "
                + range.last().map(LocalDate::toString).orElse("");
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    /** Of a sum of many numbers, twelve digits are more than anybody reads. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(12));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
