package datus.magics.context;

import datus.kernel.Completeness;
import datus.kernel.Completion;
import datus.kernel.Completion.Item;
import datus.kernel.Language;
import datus.magics.NotebookSession;
import datus.semantic.Metric;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.kind.LayerReader;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Helps the editor in the line of {@code %metric}: offers metrics where they stand, dimensions behind "by" and in conditions, and the
 * words between; describes the metric under the cursor. Any thread may call.
 */
record MetricLanguage(NotebookSession session) implements Language {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]*$");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern CLAUSE = Pattern.compile("(?i)\\b(order\\s+by|by|where|limit|filled)\\b");
    private static final List<String> KEYWORDS = List.of("by", "where", "order by", "limit", "filled", "last", "desc");
    private static final List<String> TIMES = List.of("day", "week", "month", "quarter", "year");

    @Override
    public Completion complete(String code, int cursor) {
        Matcher word = WORD.matcher(code.substring(0, cursor));
        String typed = word.find() ? word.group() : "";
        int start = cursor - typed.length();
        List<Item> items = new ArrayList<>(names(clause(code.substring(0, start)))
                .filter(item -> item.text().regionMatches(true, 0, typed, 0, typed.length()))
                .toList());
        if (start > 0) {
            KEYWORDS.stream()
                    .filter(keyword -> keyword.regionMatches(true, 0, typed, 0, typed.length()))
                    .map(keyword -> new Item(cased(keyword, typed), "keyword", ""))
                    .forEach(items::add);
        }
        return new Completion(start, cursor, items);
    }

    /** The last word of a clause before the cursor, in lower case; empty among the metrics. */
    private static String clause(String before) {
        Matcher clauses = CLAUSE.matcher(before);
        String last = "";
        while (clauses.find()) {
            last = clauses.group().toLowerCase(Locale.ROOT);
        }
        return last;
    }

    private Stream<Item> names(String clause) {
        SemanticLayer layer = layer();
        Stream<Item> metrics = layer.metrics().stream().map(MetricLanguage::item);
        Stream<Item> dimensions = layer.models().stream()
                .map(SemanticModel::dimensions)
                .flatMap(List::stream)
                .map(MetricLanguage::item)
                .distinct();
        Stream<Item> times = TIMES.stream().map(time -> new Item(time, "time", ""));
        return switch (clause) {
            case "" -> metrics;
            case "by" -> Stream.concat(dimensions, times);
            case "where" -> dimensions;
            case "limit", "filled" -> Stream.of();
            default -> Stream.concat(metrics, dimensions);
        };
    }

    private static Item item(Metric metric) {
        return new Item(metric.name(), "metric", ContextWords.firstLine(metric.description()));
    }

    private static Item item(Dimension dimension) {
        return new Item(dimension.name(), "dimension", ContextWords.firstLine(dimension.description()));
    }

    /** Keywords follow the case of what is typed. */
    private static String cased(String keyword, String typed) {
        boolean upper = !typed.isEmpty() && typed.equals(typed.toUpperCase(Locale.ROOT));
        return upper ? keyword.toUpperCase(Locale.ROOT) : keyword;
    }

    private SemanticLayer layer() {
        return LayerReader.of(session.knownContext().entries());
    }

    @Override
    public Optional<DisplayData> inspect(String code, int cursor, int detail) {
        Matcher names = NAME.matcher(code);
        while (names.find()) {
            if (names.start() <= cursor && cursor <= names.end()) {
                return session.knownContext().described(names.group(), "metric", "semantic_model");
            }
        }
        return Optional.empty();
    }

    @Override
    public Completeness isComplete(String code) {
        return Completeness.complete();
    }
}
