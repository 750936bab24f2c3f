package datus.answer.metric;

import datus.answer.language.Word;
import datus.semantic.Metric.Formula;
import datus.semantic.Metric.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a metric is computed of: "the sum of a, b and c", "a divided by b", "a minus b". */
final class Formulas {
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("divided by", "/"),
            Map.entry("/", "/"),
            Map.entry("minus", "-"),
            Map.entry("-", "-"),
            Map.entry("less", "-"),
            Map.entry("plus", "+"),
            Map.entry("+", "+"),
            Map.entry("times", "*"),
            Map.entry("*", "*"),
            Map.entry("multiplied by", "*"));
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> BETWEEN = Set.of(",", "and", "plus");

    private final MetricNames names;
    private final List<Word> words;

    Formulas(MetricNames names, List<Word> words) {
        this.names = names;
        this.words = words;
    }

    /**
     * A formula that was read.
     *
     * @param end behind its last word
     */
    record Read(Formula formula, int end) {}

    private record Operand(String metric, int end) {}

    /** The formula that begins at a word; empty if there is none. */
    Optional<Read> at(int start) {
        int from = behindArticles(start);
        if (norm(from).equals("sum") && norm(from + 1).equals("of")) {
            return sum(from + 2);
        }
        return operand(from).flatMap(this::computed);
    }

    private Optional<Read> sum(int start) {
        List<String> parts = new ArrayList<>();
        int end = start;
        Optional<Operand> next = operand(start);
        while (next.isPresent()) {
            parts.add(next.get().metric());
            end = next.get().end();
            int from = end;
            while (BETWEEN.contains(norm(from))) {
                from++;
            }
            next = from == end
                    ? Optional.empty()
                    : operand(from).filter(operand -> !norm(operand.end()).equals("is"));
        }
        return parts.size() < 2
                ? Optional.empty()
                : Optional.of(new Read(derived(String.join(" + ", parts), parts), end));
    }

    private Optional<Read> computed(Operand first) {
        List<String> parts = new ArrayList<>(List.of(first.metric()));
        StringBuilder expression = new StringBuilder(first.metric());
        int end = first.end();
        boolean ratio = false;
        while (true) {
            int length = OPERATORS.containsKey(norm(end)) ? 1 : 2;
            String operator = OPERATORS.get(length == 1 ? norm(end) : norm(end) + " " + norm(end + 1));
            Optional<Operand> next = operator == null ? Optional.empty() : operand(behindArticles(end + length));
            if (next.isEmpty()) {
                break;
            }
            ratio = "/".equals(operator);
            parts.add(next.get().metric());
            expression
                    .append(' ')
                    .append(operator)
                    .append(' ')
                    .append(next.get().metric());
            end = next.get().end();
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        Formula formula = ratio && parts.size() == 2
                ? new Formula.Ratio(Part.of(parts.get(0)), Part.of(parts.get(1)))
                : derived(expression.toString(), parts);
        return Optional.of(new Read(formula, end));
    }

    private static Formula derived(String expression, List<String> parts) {
        return new Formula.Derived(
                expression, parts.stream().distinct().map(Part::of).toList());
    }

    private Optional<Operand> operand(int start) {
        for (int end = Math.min(words.size(), start + names.longest() + 2); end > start; end--) {
            Optional<String> metric = names.metric(words.subList(start, end));
            if (metric.isPresent()) {
                return Optional.of(new Operand(metric.get(), end));
            }
        }
        return Optional.empty();
    }

    private int behindArticles(int start) {
        int from = start;
        while (ARTICLES.contains(norm(from))) {
            from++;
        }
        return from;
    }

    private String norm(int index) {
        return index < words.size() ? words.get(index).norm() : "";
    }
}
