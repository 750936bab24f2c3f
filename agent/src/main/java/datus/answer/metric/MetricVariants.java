package datus.answer.metric;

import datus.semantic.Aggregation;
import datus.semantic.Metric;
import datus.semantic.Metric.Formula;
import datus.semantic.SemanticLayer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How people say the name of a metric, by what it computes: a count is "number of" something, a sum its "total amount". */
record MetricVariants(SemanticLayer layer) {
    private static final Pattern OF_COUNT =
            Pattern.compile("^(?:total )?(?:number|count|num) (?:of )?|^total | (?:count|number)$");
    private static final Pattern OF_SUM =
            Pattern.compile("^(?:total|sum|overall) (?:of )?(?:amount of )?|^amount of | (?:total|amount|sum)$");
    private static final List<String> COUNTED =
            List.of("number of %s", "how many %s", "count of %s", "%s count", "total number of %s", "total %s");
    private static final List<String> SUMMED = List.of(
            "%s",
            "%s amount",
            "total %s",
            "total %s amount",
            "total amount of %s",
            "amount of %s",
            "sum of %s",
            "how much %s");

    /** Further words for a metric of that name, besides the name itself. */
    List<String> of(Metric metric, String name) {
        if (metric.formula() instanceof Formula.Cumulative running) {
            return running(running);
        }
        Optional<Aggregation> computed = aggregation(metric, 0);
        if (computed.isEmpty()) {
            return List.of("total " + name, "overall " + name, "how much " + name);
        }
        return switch (computed.get()) {
            case COUNT, COUNT_DISTINCT -> variants(OF_COUNT, name, COUNTED);
            case SUM, SUM_BOOLEAN ->
                Stream.concat(
                                variants(OF_SUM, name, SUMMED).stream(),
                                OF_COUNT.matcher(name).find()
                                        ? variants(OF_COUNT, name, COUNTED).stream()
                                        : Stream.of())
                        .toList();
            case AVERAGE ->
                Stream.of("avg", "mean", "average")
                        .map(word -> name.replaceFirst("^(avg|mean|average) ", word + " "))
                        .toList();
            default -> List.of();
        };
    }

    /** As in "7 day rolling sum of sales", "month to date sales". */
    private List<String> running(Formula.Cumulative running) {
        String of = Thing.spoken(running.measure().name());
        List<String> said = Stream.concat(Stream.of(of), variants(OF_SUM, of, SUMMED).stream())
                .distinct()
                .toList();
        return said.stream()
                .flatMap(words -> Stream.concat(
                        running.window().stream().flatMap(window -> windowed(window, words)),
                        running.toDate().stream()
                                .map(grain -> grain.name().toLowerCase(Locale.ROOT) + " to date " + words)))
                .toList();
    }

    private static Stream<String> windowed(Metric.Window window, String words) {
        String span = window.count() + " " + window.grain().name().toLowerCase(Locale.ROOT);
        return Stream.of(
                span + " rolling sum of " + words,
                span + " rolling " + words,
                "rolling " + span + " " + words,
                "cumulative " + span + " " + words,
                span + " cumulative " + words);
    }

    private static List<String> variants(Pattern cut, String name, List<String> forms) {
        String bare = cut.matcher(name).replaceAll("").strip();
        return bare.isEmpty()
                ? List.of()
                : forms.stream().map(form -> form.replace("%s", bare)).toList();
    }

    /** Of a metric that is one measure; empty of what is put together. */
    private Optional<Aggregation> aggregation(Metric metric, int depth) {
        if (!(metric.formula() instanceof Formula.Simple simple) || depth > 3) {
            return Optional.empty();
        }
        String of = simple.measure().name();
        return layer.measure(of).map(owned -> owned.measure().aggregation()).or(() -> layer.metric(of)
                .flatMap(inner -> aggregation(inner, depth + 1)));
    }
}
