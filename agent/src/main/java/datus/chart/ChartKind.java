package datus.chart;

import datus.error.DatusException;
import datus.error.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of chart. */
public enum ChartKind {
    /** A bar per value of x, its length y. */
    BAR("bar"),
    /** y along x, as a line. */
    LINE("line"),
    /** y along x, as the area below a line. */
    AREA("area"),
    /** A point per row. */
    POINT("point"),
    /** A slice per value of x, its angle y. */
    ARC("arc"),
    /** How many rows lie in each range of x. */
    HISTOGRAM("bar");

    private final String mark;

    ChartKind(String mark) {
        this.mark = mark;
    }

    /** What Vega-Lite calls the mark. */
    String mark() {
        return mark;
    }

    /** What a person writes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words that {@link #of} knows. */
    public static List<String> words() {
        return Stream.concat(Arrays.stream(values()).map(ChartKind::word), Stream.of("pie", "scatter"))
                .toList();
    }

    /** The kind of that word; pie is an arc, scatter a point. */
    public static ChartKind of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "pie" -> ARC;
            case "scatter" -> POINT;
            default ->
                Arrays.stream(values())
                        .filter(kind -> kind.word().equalsIgnoreCase(word))
                        .findFirst()
                        .orElseThrow(() -> DatusException.user(
                                "No kind of chart is called \"" + word + "\".",
                                NearestName.hint(word, words(), "Known: " + String.join(", ", words()) + ".")));
        };
    }
}
