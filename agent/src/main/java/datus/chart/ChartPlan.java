package datus.chart;

import datus.data.Column;
import java.util.Optional;

/**
 * A kind of chart and the columns it draws.
 *
 * @param y empty for a histogram
 */
record ChartPlan(ChartKind kind, Column x, Optional<Column> y, Optional<Column> color) {

    /** For people, as in "revenue by nation". */
    String title() {
        return y.map(figures -> figures.name() + " by " + x.name()).orElse("Histogram of " + x.name())
                + color.map(split -> " and " + split.name()).orElse("");
    }
}
