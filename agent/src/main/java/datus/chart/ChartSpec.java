package datus.chart;

import com.google.gson.JsonObject;
import datus.data.QueryResult;
import datus.data.Results;
import datus.data.Rows;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chart of a result.
 *
 * @param json Vega-Lite 5 with its data inside: marks, encodings and titles, no expression and no address
 * @param text the chart's figures in words, for readers without a picture
 */
public record ChartSpec(JsonObject json, String text) {

    /** The media type of {@link #json}. */
    public static final String MEDIA_TYPE = "application/vnd.vegalite.v5+json";

    /** How many rows a chart draws; a chart of more says so. */
    public static final int MOST_ROWS = 5_000;

    /**
     * Draws a result.
     *
     * @param zone in which instants are drawn
     * @throws datus.error.DatusException if a column is unknown or there is no number to draw
     */
    public static ChartSpec of(QueryResult result, Results results, ChartOptions options, ZoneId zone) {
        Rows page = results.page(result, 0, MOST_ROWS);
        ChartPlan plan = new ChartPlanner(page.columns(), options).plan(page);
        ChartRows rows = new ChartRows(plan, page, zone);
        String title = options.title().orElseGet(plan::title);
        Optional<String> mark = mark(result, page.rows().size());
        String text = new ChartText(plan, rows).describe(title, mark);
        return new ChartSpec(new VegaLite(plan, rows).json(title, mark, text), text);
    }

    private static Optional<String> mark(QueryResult result, int drawn) {
        Optional<String> first = drawn < result.rows()
                ? Optional.of(String.format(Locale.ROOT, "first %,d of %,d rows", drawn, result.rows()))
                : Optional.empty();
        List<String> marks = Stream.of(first, result.cut().map(QueryResult.Cut::mark))
                .flatMap(Optional::stream)
                .toList();
        return marks.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", marks));
    }
}
