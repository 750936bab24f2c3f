package datus.answer.metric;

import datus.answer.language.Word;
import datus.semantic.Metric;
import datus.semantic.Metric.Formula;
import datus.semantic.Metric.Part;
import datus.semantic.SemanticLayer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Metrics that a question itself defines: "where net is revenue minus refunds", "net, which is revenue minus refunds". They are taken
 * out of the question, so that the rest can be read with them. Used once.
 */
final class MetricDefinitions {
    private static final int LONGEST_NAME = 5;
    private static final Set<String> LEADING =
            Set.of("what", "is", "are", "was", "were", "the", "show", "me", "and", ",", "by", "return", "list");

    private final MetricNames names;
    private final List<Metric> defined = new ArrayList<>();
    private List<Word> words;

    MetricDefinitions(MetricNames names, List<Word> words) {
        this.names = names;
        this.words = words;
    }

    /** What a question says without its definitions, and those. */
    record Taken(List<Word> words, List<Metric> metrics) {
        Taken {
            words = List.copyOf(words);
            metrics = List.copyOf(metrics);
        }

        /** The layer with them; a question's own definition goes before a known one. */
        SemanticLayer over(SemanticLayer layer) {
            Set<String> own = metrics.stream().map(Metric::name).collect(Collectors.toSet());
            List<Metric> all = Stream.concat(
                            metrics.stream(), layer.metrics().stream().filter(metric -> !own.contains(metric.name())))
                    .toList();
            return new SemanticLayer(layer.models(), all, layer.standing(), layer.faults());
        }

        /** Whether each of them is used, or says of a metric that is used what that is anyway. */
        boolean agreeWith(List<String> used, SemanticLayer layer) {
            Set<String> reached = new HashSet<>();
            used.forEach(name -> reach(name, layer, reached));
            Set<Set<String>> parts = reached.stream()
                    .flatMap(name -> layer.metric(name).stream())
                    .map(metric -> parts(metric.formula()))
                    .collect(Collectors.toSet());
            return metrics.stream()
                    .allMatch(metric -> reached.contains(metric.name()) || parts.contains(parts(metric.formula())));
        }

        private static void reach(String name, SemanticLayer layer, Set<String> reached) {
            if (reached.add(name)) {
                layer.metric(name)
                        .ifPresent(metric -> parts(metric.formula()).forEach(part -> reach(part, layer, reached)));
            }
        }

        private static Set<String> parts(Formula formula) {
            if (formula instanceof Formula.Ratio ratio) {
                return Stream.of(ratio.numerator(), ratio.denominator())
                        .map(Part::name)
                        .collect(Collectors.toSet());
            }
            return formula instanceof Formula.Derived derived
                    ? derived.parts().stream().map(Part::name).collect(Collectors.toSet())
                    : Set.of();
        }
    }

    /** Whether a question may hold any. */
    static boolean mayBeIn(List<Word> words) {
        Set<String> norms = words.stream().map(Word::norm).collect(Collectors.toSet());
        return (norms.contains("which") || norms.contains("where")) && (norms.contains("is") || norms.contains("are"));
    }

    Taken take() {
        for (int at = 0; at < words.size(); at++) {
            if (apposition(at) || clause(at)) {
                at = -1;
            }
        }
        return new Taken(words, defined);
    }

    /** "Net, which is revenue minus refunds": the name stands before it, and stays. */
    private boolean apposition(int at) {
        if (!norm(at).equals("which") || !Set.of("is", "are").contains(norm(at + 1))) {
            return false;
        }
        int end = norm(at - 1).equals(",") ? at - 1 : at;
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && !LEADING.contains(norm(start - 1))) {
            start--;
        }
        return start < end && define(start, end, at + 2, end);
    }

    /** "Where net is revenue minus refunds": all of it goes, as does what "and" adds. */
    private boolean clause(int at) {
        boolean further = !defined.isEmpty() && norm(at).equals("and");
        if (!norm(at).equals("where") && !further) {
            return false;
        }
        int is = at + 2;
        while (is < words.size()
                && is - at - 1 <= LONGEST_NAME
                && !Set.of("is", "=", "means").contains(norm(is))) {
            is++;
        }
        return Set.of("is", "=", "means").contains(norm(is)) && define(at + 1, is, is + 1, at);
    }

    private boolean define(int start, int end, int formula, int from) {
        Optional<Formulas.Read> read = new Formulas(names, words).at(formula);
        if (read.isEmpty()) {
            return false;
        }
        List<Word> called = words.subList(start, end);
        String name = called.stream().map(Word::norm).collect(Collectors.joining("_"));
        String label = called.stream().map(Word::text).collect(Collectors.joining(" "));
        defined.add(new Metric(name, label, "", Optional.empty(), read.get().formula()));
        names.and(label, "metric:" + name);
        words = Stream.concat(
                        words.subList(0, from).stream(),
                        words.stream().skip(read.get().end()))
                .toList();
        return true;
    }

    private String norm(int index) {
        return index >= 0 && index < words.size() ? words.get(index).norm() : "";
    }
}
