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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which people call metrics, dimensions and the things that models hold: names, labels and aliases, whatever their endings. */
final class MetricNames {
    private static final Set<String> PERIODS = Set.of("day", "week", "month", "quarter", "year");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "all");
    private static final Set<String> BRACKETS = Set.of("(", ")");
    private static final int SHORTENED = 2;

    private final Map<String, String> metrics = new HashMap<>();
    private final Map<String, String> spelled = new HashMap<>();
    private final Map<String, String> variants = new HashMap<>();
    private final Map<String, String> dimensions = new HashMap<>();
    private final Map<String, Thing> things = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    MetricNames(SemanticLayer layer) {
        layer.metrics().forEach(metric -> add(metric, layer));
        layer.models().forEach(this::add);
        PERIODS.forEach(period -> dimensions.putIfAbsent(key(period), period));
        shorten();
        addVariants(layer);
    }

    /** The same, with a word that people use for what is called otherwise: {@code metric:revenue}, {@code dimension:region}. */
    MetricNames and(String word, String means) {
        int colon = means.indexOf(':');
        String name = means.substring(colon + 1).strip();
        switch (means.substring(0, Math.max(0, colon))) {
            case "metric" -> metrics.put(key(word), name);
            case "dimension" -> dimensions.put(key(word), name.replace(".", "__"));
            default -> {}
        }
        return this;
    }

    private void add(Metric metric, SemanticLayer layer) {
        Optional<Standing> standing = Optional.ofNullable(layer.standing().get(metric.name()));
        Stream<String> aliases = standing.stream().flatMap(known -> known.facts().aliases().stream());
        Stream.concat(Stream.of(metric.name(), metric.label()), aliases)
                .forEach(words -> metrics.putIfAbsent(key(words), metric.name()));
        spelled.putIfAbsent(Thing.spoken(metric.name()), metric.name());
    }

    private void add(SemanticModel model) {
        for (Dimension dimension : model.dimensions()) {
            dimensions.putIfAbsent(key(dimension.name()), dimension.name());
            model.key()
                    .ifPresent(entity -> dimensions.putIfAbsent(
                            key(entity + " " + dimension.name()), entity + "__" + dimension.name()));
        }
        model.entities().forEach(entity -> dimensions.putIfAbsent(key(entity.name()), entity.name()));
        Thing thing = Thing.of(model);
        thing.words().forEach(words -> things.putIfAbsent(key(words), thing));
        Stream.concat(Stream.of(model.description()), model.entities().stream().map(entity -> entity.description()))
                .flatMap(text -> Words.of(text).stream())
                .forEach(word -> said.add(word.stem()));
    }

    /** A long name is known by its last words, if no other ends so: claim number for company claim number. */
    private void shorten() {
        Map<String, Set<String>> ends = new HashMap<>();
        dimensions.forEach((key, name) -> {
            List<String> stems = Arrays.asList(key.split(" ", -1));
            if (stems.size() > SHORTENED && !name.contains("__")) {
                String end = String.join(" ", stems.subList(stems.size() - SHORTENED, stems.size()));
                ends.computeIfAbsent(end, any -> new HashSet<>()).add(name);
            }
        });
        ends.forEach((end, names) -> {
            if (names.size() == 1) {
                dimensions.putIfAbsent(end, names.iterator().next());
            }
        });
    }

    /** Other ways to say a metric; what two metrics could be called by, neither is. */
    private void addVariants(SemanticLayer layer) {
        MetricVariants ways = new MetricVariants(layer);
        Map<String, Set<String>> found = new HashMap<>();
        for (Metric metric : layer.metrics()) {
            Stream.of(metric.name(), metric.label())
                    .distinct()
                    .flatMap(name -> ways.of(metric, Thing.spoken(name)).stream())
                    .forEach(words -> found.computeIfAbsent(key(words), any -> new HashSet<>())
                            .add(metric.name()));
        }
        found.forEach((key, names) -> {
            if (names.size() == 1 && !metrics.containsKey(key)) {
                variants.put(key, names.iterator().next());
            }
        });
    }

    /** How many words the longest name has. */
    int longest() {
        return Stream.of(metrics, variants, dimensions, things)
                .flatMap(names -> names.keySet().stream())
                .mapToInt(key -> key.split(" ").length)
                .max()
                .orElse(1);
    }

    /** The metric of that name; or, where that means nothing else, the one that may be called so. */
    Optional<String> metric(List<Word> words) {
        String key = key(words);
        return Optional.ofNullable(metrics.get(key))
                .or(() -> dimensions.containsKey(key) ? Optional.empty() : Optional.ofNullable(variants.get(key)));
    }

    /** The metric of which this is the name letter by letter: customers, where a dimension is called customer. */
    Optional<String> spelled(List<Word> words) {
        String said = words.stream().map(Word::norm).collect(Collectors.joining(" "));
        return Optional.ofNullable(spelled.get(Thing.spoken(said)));
    }

    /** A metric, or the one that counts these things. */
    Optional<String> counted(List<Word> words) {
        return metric(words)
                .or(() -> metric(
                        Words.of("number of " + words.stream().map(Word::text).collect(Collectors.joining(" ")))));
    }

    Optional<String> dimension(List<Word> words) {
        return Optional.ofNullable(dimensions.get(key(words)));
    }

    /** What is a thing's dimension without the thing's name, as effective date for policy effective date. */
    Optional<String> dimension(Thing thing, List<Word> words) {
        return thing.words().stream()
                .flatMap(name -> Optional.ofNullable(dimensions.get(key(name) + " " + key(words))).stream())
                .findFirst();
    }

    Optional<Thing> thing(List<Word> words) {
        return Optional.ofNullable(things.get(key(words)));
    }

    /** Whether models are described by this word, so that it says no more than what they are. */
    boolean says(Word word) {
        return said.contains(word.stem());
    }

    static String key(String words) {
        return key(Words.of(Thing.spoken(words)));
    }

    /** A name typed with underscores is the same as its words; articles and brackets do not count. */
    static String key(List<Word> words) {
        List<String> stems = new ArrayList<>();
        for (Word word : words) {
            for (String part : word.norm().split("_+", -1)) {
                stems.add(ARTICLES.contains(part) || BRACKETS.contains(part) ? "" : Stem.of(part));
            }
        }
        return stems.stream().filter(stem -> !stem.isEmpty()).collect(Collectors.joining(" "));
    }
}
