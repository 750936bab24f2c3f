package datus.answer.metric;

import datus.answer.language.Stem;
import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.semantic.Metric;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.Standing;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which people call metrics and dimensions: names, labels and aliases, whatever their endings. */
final class MetricNames {
    private static final Set<String> PERIODS = Set.of("day", "week", "month", "quarter", "year");

    private final Map<String, String> metrics = new HashMap<>();
    private final Map<String, String> dimensions = new HashMap<>();
    private final int longest;

    MetricNames(SemanticLayer layer) {
        for (Metric metric : layer.metrics()) {
            Optional<Standing> standing = Optional.ofNullable(layer.standing().get(metric.name()));
            Stream<String> aliases = standing.stream().flatMap(known -> known.facts().aliases().stream());
            Stream.concat(Stream.of(metric.name(), metric.label()), aliases)
                    .forEach(words -> metrics.putIfAbsent(key(words), metric.name()));
        }
        for (SemanticModel model : layer.models()) {
            for (Dimension dimension : model.dimensions()) {
                dimensions.putIfAbsent(key(dimension.name()), dimension.name());
                model.key()
                        .ifPresent(entity -> dimensions.putIfAbsent(
                                key(entity + " " + dimension.name()), entity + "__" + dimension.name()));
            }
            model.entities().forEach(entity -> dimensions.putIfAbsent(key(entity.name()), entity.name()));
        }
        PERIODS.forEach(period -> dimensions.putIfAbsent(key(period), period));
        longest = Stream.concat(metrics.keySet().stream(), dimensions.keySet().stream())
                .mapToInt(key -> key.split(" ").length)
                .max()
                .orElse(1);
    }

    /** How many words the longest name has. */
    int longest() {
        return longest;
    }

    Optional<String> metric(List<Word> words) {
        return Optional.ofNullable(metrics.get(key(words)));
    }

    Optional<String> dimension(List<Word> words) {
        return Optional.ofNullable(dimensions.get(key(words)));
    }

    private static String key(String words) {
        return key(Words.of(words.replaceAll("[_\\-]+", " ")));
    }

    /** A name typed with underscores is the same as its words. */
    private static String key(List<Word> words) {
        List<String> stems = new ArrayList<>();
        for (Word word : words) {
            for (String part : word.norm().split("_+", -1)) {
                stems.add(Stem.of(part));
            }
        }
        return stems.stream().filter(stem -> !stem.isEmpty()).collect(Collectors.joining(" "));
    }
}
