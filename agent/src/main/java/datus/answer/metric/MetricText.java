package datus.answer.metric;

import datus.answer.language.Period;
import datus.answer.language.PeriodReader;
import datus.error.DatusException;
import datus.semantic.MetricQuery;
import datus.semantic.MetricQuery.TimeRange;
import datus.semantic.SemanticLayer;
import datus.workspace.CalendarConfig;
import java.time.LocalDate;

/**
 * Reads a metric query as a person types it: {@code revenue, orders by region, month where status = 'F' last 12 months order by
 * revenue desc limit 10}. Clauses come in any order behind the metrics; {@code filled} shows times without rows.
 */
public final class MetricText {
    private final TypedNames names;
    private final PeriodReader periods;

    /**
     * A reader of such lines.
     *
     * @param asOf the day that "today" means
     */
    public MetricText(SemanticLayer layer, CalendarConfig calendar, LocalDate asOf) {
        this.names = new TypedNames(layer, new MetricNames(layer));
        this.periods = new PeriodReader(calendar, asOf);
    }

    /**
     * The query of a line.
     *
     * @throws DatusException naming the word that is not understood and what is known
     */
    public MetricQuery read(String line) {
        return new MetricLine(names, periods, line).query();
    }

    /** The days of a period, both ends among them. */
    static TimeRange range(Period period) {
        return new TimeRange(period.from(), period.until().map(day -> day.minusDays(1)));
    }
}
