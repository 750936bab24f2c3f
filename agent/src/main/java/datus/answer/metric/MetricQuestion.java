package datus.answer.metric;

import datus.answer.Answer.Evidence;
import datus.answer.language.PeriodReader;
import datus.answer.language.PeriodReader.Found;
import datus.answer.language.Word;
import datus.answer.language.Word.Kind;
import datus.semantic.MetricQuery;
import datus.semantic.MetricQuery.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads a question that is nothing but metrics, dimensions, a period and values of dimensions. A word left over means that it is
 * another kind of question.
 */
final class MetricQuestion {
    private static final int LONGEST_VALUE = 4;
    private static final Set<String> FILLERS = Set.of(
            "what", "is", "was", "were", "are", "the", "show", "me", "give", "us", "our", "did", "we", "have", "has",
            "had", "how", "much", "many", "please", "tell", "a", "an", "of", "do", "does", "there", "s", "?", ".");
    private static final Set<String> BEFORE_VALUES =
            Set.of("in", "for", "from", "of", "with", "where", "and", "is", "=");
    private static final Map<String, String> GRAINS = Map.of(
            "daily",
            "day",
            "weekly",
            "week",
            "monthly",
            "month",
            "quarterly",
            "quarter",
            "yearly",
            "year",
            "annual",
            "year");

    private final MetricNames names;
    private final PeriodReader periods;
    private final BiFunction<String, String, List<Filter>> values;
    private final List<Word> words;
    private final List<String> metrics = new ArrayList<>();
    private final List<String> dimensions = new ArrayList<>();
    private final List<String> where = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Optional<TimeRange> time = Optional.empty();
    private int at;

    /** A value of a dimension, as it stands in the data. */
    record Filter(String dimension, String value) {
        String condition() {
            return dimension + " = '" + value.replace("'", "''") + "'";
        }
    }

    /** What was read. */
    record Read(MetricQuery query, List<Evidence> evidence) {
        Read {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A reader of one question.
     *
     * @param values finds a text among the values of the dimensions of a metric
     */
    MetricQuestion(
            MetricNames names,
            PeriodReader periods,
            BiFunction<String, String, List<Filter>> values,
            List<Word> words) {
        this.names = names;
        this.periods = periods;
        this.values = values;
        this.words = words;
    }

    Optional<Read> read() {
        while (at < words.size()) {
            if (!metric() && !grain() && !dimension() && !period() && !filler() && !value()) {
                return Optional.empty();
            }
        }
        return metrics.isEmpty()
                ? Optional.empty()
                : Optional.of(new Read(
                        new MetricQuery(metrics, dimensions, where, time, false, List.of(), Optional.empty()),
                        evidence));
    }

    private boolean metric() {
        return longest(at, phrase -> names.metric(phrase).map(name -> {
            metrics.add(name);
            return "metric " + name;
        }));
    }

    private boolean grain() {
        String grain = GRAINS.get(norm(at));
        if (grain == null) {
            return false;
        }
        dimensions.add(grain);
        evidence.add(new Evidence(words.get(at).text(), "time by " + grain));
        at++;
        return true;
    }

    /** Behind "by" and the like, one dimension or several. */
    private boolean dimension() {
        boolean each = norm(at).equals("for") && norm(at + 1).equals("each");
        if (!each && !norm(at).equals("by") && !norm(at).equals("per")) {
            return false;
        }
        int start = at;
        at += each ? 2 : 1;
        boolean found = oneDimension();
        while (found && (norm(at).equals("and") || norm(at).equals(","))) {
            at++;
            at += norm(at).equals("by") || norm(at).equals("and") ? 1 : 0;
            if (!oneDimension()) {
                at = start;
                return false;
            }
        }
        return found;
    }

    private boolean oneDimension() {
        return longest(at, phrase -> names.dimension(phrase).map(name -> {
            dimensions.add(name);
            return "dimension " + name;
        }));
    }

    private boolean period() {
        Optional<Found> found = periods.read(words, at);
        if (found.isEmpty() || time.isPresent()) {
            return false;
        }
        time = Optional.of(MetricText.range(found.get().period()));
        int end = at + found.get().length();
        evidence.add(new Evidence(
                text(at, end), "metric_time " + found.get().period().words()));
        at = end;
        return true;
    }

    private boolean filler() {
        boolean between = (norm(at).equals("and") || norm(at).equals(",")) && at > 0;
        if (!between && !FILLERS.contains(norm(at))) {
            return false;
        }
        at++;
        return true;
    }

    /** A value with or without its dimension's name before it. */
    private boolean value() {
        int start = at + (BEFORE_VALUES.contains(norm(at)) ? 1 : 0);
        start += norm(start).equals("the") ? 1 : 0;
        if (metrics.isEmpty()) {
            return false;
        }
        for (int end = Math.min(words.size(), start + names.longest()); end > start; end--) {
            Optional<String> dimension = names.dimension(words.subList(start, end));
            int behind = end + (norm(end).equals("=") || norm(end).equals("is") ? 1 : 0);
            if (dimension.isPresent() && valueAt(start, behind, dimension)) {
                return true;
            }
        }
        return valueAt(start, start, Optional.empty());
    }

    private boolean valueAt(int from, int start, Optional<String> dimension) {
        for (int end = Math.min(words.size(), start + LONGEST_VALUE); end > start; end--) {
            String phrase = words.get(start).is(Kind.QUOTED) ? words.get(start).text() : text(start, end);
            int last = words.get(start).is(Kind.QUOTED) ? start + 1 : end;
            List<Filter> found = values.apply(metrics.get(0), phrase).stream()
                    .filter(filter -> dimension.isEmpty()
                            || filter.dimension().equals(dimension.get())
                            || filter.dimension().endsWith("__" + dimension.get()))
                    .toList();
            if (found.size() == 1) {
                where.add(found.get(0).condition());
                evidence.add(new Evidence(
                        text(from, last),
                        found.get(0).dimension() + " " + found.get(0).value()));
                at = last;
                return true;
            }
        }
        return false;
    }

    /** The longest phrase from here that means something. */
    private boolean longest(int start, Function<List<Word>, Optional<String>> meaning) {
        for (int end = Math.min(words.size(), start + names.longest()); end > start; end--) {
            Optional<String> taken = meaning.apply(words.subList(start, end));
            if (taken.isPresent()) {
                evidence.add(new Evidence(text(start, end), taken.get()));
                at = end;
                return true;
            }
        }
        return false;
    }

    private String text(int start, int end) {
        List<String> texts = words.subList(start, end).stream().map(Word::text).toList();
        return String.join(" ", texts);
    }

    private String norm(int index) {
        return index < words.size() ? words.get(index).norm().toLowerCase(Locale.ROOT) : "";
    }
}
