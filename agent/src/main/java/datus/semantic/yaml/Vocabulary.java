package datus.semantic.yaml;

import datus.error.NearestName;
import datus.semantic.Aggregation;
import datus.semantic.Grain;
import datus.semantic.Metric.Window;
import datus.workspace.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of MetricFlow's YAML for aggregations, grains and windows. */
final class Vocabulary {
    private static final Pattern WINDOW = Pattern.compile("(\\d+)\\s*([a-z]+)");
    private static final Map<String, Aggregation> AGGREGATIONS = aggregations();
    private static final Map<String, Grain> GRAINS = grains();

    private Vocabulary() {}

    static Aggregation aggregation(YamlScalar word) {
        return known(word, "aggregation", AGGREGATIONS);
    }

    static String word(Aggregation aggregation) {
        return aggregation.name().toLowerCase(Locale.ROOT);
    }

    static Grain grain(YamlScalar word) {
        return known(word, "granularity", GRAINS);
    }

    static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    /** As in {@code 7 days}. */
    static Window window(YamlScalar text) {
        Matcher matcher = WINDOW.matcher(text.text().strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw text.place().fault("\"" + text.text() + "\" is no window.", "Write one such as  7 days");
        }
        String unit = matcher.group(2);
        String singular = unit.length() > 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return new Window(Integer.parseInt(matcher.group(1)), grain(new YamlScalar(full(singular), text.place())));
    }

    private static String full(String unit) {
        return switch (unit) {
            case "d" -> "day";
            case "w" -> "week";
            case "y" -> "year";
            default -> unit;
        };
    }

    private static <T> T known(YamlScalar word, String what, Map<String, T> words) {
        @Nullable T value = words.get(word.text().strip().toLowerCase(Locale.ROOT));
        if (value == null) {
            List<String> names = new ArrayList<>(words.keySet());
            throw word.place()
                    .fault(
                            "unknown " + what + " \"" + word.text() + "\".",
                            NearestName.hint(word.text(), names, "Known: " + String.join(", ", names) + "."));
        }
        return value;
    }

    private static Map<String, Aggregation> aggregations() {
        Map<String, Aggregation> words = new LinkedHashMap<>();
        Arrays.stream(Aggregation.values()).forEach(aggregation -> words.put(word(aggregation), aggregation));
        words.put("avg", Aggregation.AVERAGE);
        words.put("boolean", Aggregation.SUM_BOOLEAN);
        return words;
    }

    private static Map<String, Grain> grains() {
        Map<String, Grain> words = new LinkedHashMap<>();
        Arrays.stream(Grain.values()).forEach(grain -> words.put(word(grain), grain));
        return words;
    }
}
