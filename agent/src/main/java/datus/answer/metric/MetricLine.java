package datus.answer.metric;

import datus.answer.language.PeriodReader;
import datus.answer.language.PeriodReader.Found;
import datus.answer.language.Word;
import datus.answer.language.Word.Kind;
import datus.answer.language.Words;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.semantic.MetricQuery;
import datus.semantic.MetricQuery.Order;
import datus.semantic.MetricQuery.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line that asks for metrics, read from left to right. Used once. */
final class MetricLine {
    private static final Set<String> CLAUSES = Set.of("by", "where", "order", "limit", "filled");
    private static final Set<String> RELATIVE = Set.of("last", "this", "previous", "past", "current");

    private final TypedNames names;
    private final PeriodReader periods;
    private final String line;
    private final List<Word> words;
    private final List<String> metrics = new ArrayList<>();
    private final List<String> dimensions = new ArrayList<>();
    private final List<String> where = new ArrayList<>();
    private final List<Order> order = new ArrayList<>();
    private Optional<TimeRange> time = Optional.empty();
    private Optional<Integer> limit = Optional.empty();
    private boolean filled;
    private int at;

    MetricLine(TypedNames names, PeriodReader periods, String line) {
        this.names = names;
        this.periods = periods;
        this.line = line;
        this.words = Words.of(line);
    }

    MetricQuery query() {
        metrics.addAll(names(false));
        while (at < words.size()) {
            clause();
        }
        if (metrics.isEmpty() && dimensions.isEmpty()) {
            throw DatusException.user("No metric is named.", "As in: revenue by region, month last 12 months");
        }
        return new MetricQuery(metrics, dimensions, where, time, filled, order, limit);
    }

    private void clause() {
        Word word = words.get(at);
        Optional<Found> period = periods.read(words, at);
        if (period.isPresent()) {
            time = Optional.of(MetricText.range(period.get().period()));
            at += period.get().length();
            return;
        }
        at++;
        switch (word.norm()) {
            case "by" -> dimensions.addAll(names(true));
            case "where" -> where.add(condition());
            case "order" -> order();
            case "limit" -> limit = Optional.of(number());
            case "filled" -> filled = true;
            default -> throw unknown(word);
        }
    }

    private DatusException unknown(Word word) {
        return DatusException.user(
                "\"" + word.text() + "\" is not understood here.",
                NearestName.hint(
                        word.text(),
                        CLAUSES,
                        "Behind the metrics: by DIMENSION, where CONDITION, a period such as last 12 months, order by NAME"
                                + " desc, limit N, filled."));
    }

    /** Names with commas or "and" between them, up to the next clause. */
    private List<String> names(boolean ofDimensions) {
        List<String> found = new ArrayList<>();
        while (at < words.size() && !startsClause(ofDimensions)) {
            int end = at;
            while (end < words.size()
                    && !isBetween(words.get(end))
                    && (end == at || !startsClause(end, ofDimensions))) {
                end++;
            }
            if (end > at) {
                found.add(name(words.subList(at, end), ofDimensions));
            }
            at = end < words.size() && isBetween(words.get(end)) ? end + 1 : end;
        }
        return found;
    }

    private boolean startsClause(boolean ofDimensions) {
        return startsClause(at, ofDimensions);
    }

    private boolean startsClause(int index, boolean ofDimensions) {
        Word word = words.get(index);
        return (word.is(Kind.WORD) && CLAUSES.contains(word.norm()) && !isAlone(index, ofDimensions))
                || periods.read(words, index).isPresent();
    }

    /** A metric may be called like a clause, as "order": then nothing that belongs to the clause stands behind it. */
    private boolean isAlone(int index, boolean ofDimensions) {
        Word word = words.get(index);
        return word.norm().equals("order")
                && !norm(index + 1).equals("by")
                && (ofDimensions
                                ? names.known().dimension(List.of(word))
                                : names.known().metric(List.of(word)))
                        .isPresent();
    }

    private boolean isBetween(Word word) {
        return word.norm().equals(",") || word.norm().equals("and");
    }

    private String name(List<Word> phrase, boolean ofDimensions) {
        String typed = typed(phrase);
        return ofDimensions ? names.dimension(typed, phrase) : names.metric(typed, phrase);
    }

    private String typed(List<Word> phrase) {
        return line.substring(
                phrase.get(0).start(), phrase.get(phrase.size() - 1).end());
    }

    /** SQL up to the next clause; a period within it is SQL unless it ends the condition. */
    private String condition() {
        int start = at;
        int depth = 0;
        while (at < words.size() && !(depth == 0 && at > start && endsCondition())) {
            depth += words.get(at).norm().equals("(") ? 1 : words.get(at).norm().equals(")") ? -1 : 0;
            at++;
        }
        if (at == start) {
            throw DatusException.user("\"where\" has no condition behind it.", "As in: where status = 'F'");
        }
        int end = at < words.size() ? words.get(at).start() : line.length();
        return line.substring(words.get(start - 1).end(), end).strip();
    }

    private boolean endsCondition() {
        String norm = words.get(at).norm();
        if (norm.equals("limit") || norm.equals("filled") || norm.equals("by")) {
            return true;
        }
        if (norm.equals("order") && norm(at + 1).equals("by")) {
            return true;
        }
        Word before = words.get(at - 1);
        boolean afterName = before.is(Kind.WORD)
                || (before.is(Kind.SYMBOL) && !before.norm().equals(")"));
        return (RELATIVE.contains(norm) || !afterName)
                && periods.read(words, at).isPresent();
    }

    private void order() {
        if (!norm(at).equals("by")) {
            throw unknown(words.get(at - 1));
        }
        at++;
        while (at < words.size() && !startsClause(false)) {
            int end = at;
            while (end < words.size()
                    && !isBetween(words.get(end))
                    && !isDirection(end)
                    && (end == at || !startsClause(end, false))) {
                end++;
            }
            String name = ordered(words.subList(at, end));
            order.add(new Order(name, norm(end).equals("desc")));
            at = end + (isDirection(end) ? 1 : 0);
            at += at < words.size() && isBetween(words.get(at)) ? 1 : 0;
        }
    }

    private String ordered(List<Word> phrase) {
        if (phrase.isEmpty()) {
            throw DatusException.user("\"order by\" has no name behind it.", "As in: order by revenue desc");
        }
        String typed = typed(phrase);
        return dimensions.contains(typed)
                ? typed
                : names.known().metric(phrase).filter(metrics::contains).orElse(typed);
    }

    private boolean isDirection(int index) {
        return norm(index).equals("asc") || norm(index).equals("desc");
    }

    private int number() {
        String norm = norm(at++);
        if (!norm.matches("\\d{1,9}")) {
            throw DatusException.user("\"limit\" takes a number.", "As in: limit 10");
        }
        return Integer.parseInt(norm);
    }

    private String norm(int index) {
        return index < words.size() ? words.get(index).norm() : "";
    }
}
