package datus.chart;

import java.util.Optional;

/**
 * What a person asks of a chart; what is empty follows from the types of the columns.
 *
 * @param x the column along which, for an arc the one that names the slices, for a histogram the one that is counted
 * @param y the column of figures
 * @param color the column that splits the figures
 */
public record ChartOptions(
        Optional<ChartKind> kind,
        Optional<String> x,
        Optional<String> y,
        Optional<String> color,
        Optional<String> title) {

    public static ChartOptions none() {
        return new ChartOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
