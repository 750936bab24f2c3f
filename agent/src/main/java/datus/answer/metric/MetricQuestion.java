package datus.answer.metric;

import datus.answer.language.Cue;
import datus.answer.language.Cue.Plain;
import datus.answer.language.Lexicon;
import datus.answer.language.Numbers;
import datus.answer.language.PeriodReader;
import datus.answer.language.PeriodReader.Found;
import datus.answer.language.Word;
import datus.answer.language.Word.Kind;
import datus.semantic.MetricQuery.TimeRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads a question that is nothing but metrics, dimensions, things, a period, comparisons and values of dimensions. A word left over
 * means that it is another kind of question. Used once.
 */
final class MetricQuestion {
    private static final int LONGEST_VALUE = 4;
    private static final int ARTICLES_WITHIN = 2;
    /** Words that say nothing here. "How many" is not among them: what it counts has to be a metric. */
    private static final Set<String> FILLERS =
            Set.of(("what is was were are be been the show me give us our did we have has had please"
                            + " tell a an of do does there s ? . , ; : ( ) all and that who which where it they them their its to return list"
                            + " in on with for by from associated overall")
                    .split(" "));

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our");
    private static final Set<String> ALONE = Set.of("id", "number", "name", "code", "identifier");
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
    private final Lexicon lexicon;
    private final Function<List<Word>, List<MetricFilter>> values;
    private final List<Word> words;
    private final Set<String> named;
    private final boolean thingsFirst;
    private final MetricDraft draft = new MetricDraft();
    private Grouping grouping = Grouping.NONE;
    private boolean corresponding;
    private Optional<Comparison> compared = Optional.empty();
    private boolean negated;
    private int at;

    /** What the words that follow are for. */
    private enum Grouping {
        NONE,
        /** One line for each of these. */
        BY,
        /** One line for each of these, unless it is said by what. */
        EACH
    }

    /** A comparison whose metric comes behind its number. */
    private record Comparison(String operator, BigDecimal number) {
        String with(String metric) {
            return metric + " " + operator + " " + number.toPlainString();
        }
    }

    /**
     * A reader of one question.
     *
     * @param values finds a text among the values of dimensions
     * @param named metrics that it refers to
     * @param thingsFirst whether a word for a thing and a metric means the thing
     */
    MetricQuestion(
            MetricNames names,
            PeriodReader periods,
            Lexicon lexicon,
            Function<List<Word>, List<MetricFilter>> values,
            List<Word> words,
            Set<String> named,
            boolean thingsFirst) {
        this.names = names;
        this.periods = periods;
        this.lexicon = lexicon;
        this.values = values;
        this.words = words;
        this.named = named;
        this.thingsFirst = thingsFirst;
    }

    /** What was read; empty if a word has no meaning here. */
    Optional<MetricDraft> read() {
        while (at < words.size()) {
            if (!grain() && !period() && !name() && !corresponding() && !cue() && !value() && !filler()) {
                return Optional.empty();
            }
        }
        return compared.isPresent() || negated ? Optional.empty() : Optional.of(draft);
    }

    private boolean grain() {
        String grain = GRAINS.get(norm(at));
        if (grain == null) {
            return false;
        }
        draft.group(grain, false);
        draft.took(words.get(at).text(), "time by " + grain);
        at++;
        return true;
    }

    private boolean period() {
        boolean asOf = norm(at).equals("as") && norm(at + 1).equals("of");
        if (asOf && !draft.isTimed()) {
            return asOf();
        }
        Optional<Found> found = draft.isTimed() ? Optional.empty() : periods.read(words, at);
        if (found.isEmpty()) {
            return false;
        }
        draft.during(MetricText.range(found.get().period()));
        int end = at + found.get().length();
        draft.took(text(at, end), "metric_time " + found.get().period().words());
        at = end;
        return true;
    }

    /** What is summed up is taken up to that day. */
    private boolean asOf() {
        Optional<Found> found = periods.read(words, at + 2);
        found.ifPresent(day -> {
            TimeRange range = MetricText.range(day.period());
            draft.during(new TimeRange(Optional.empty(), range.last()));
            int end = at + 2 + day.length();
            draft.took(text(at, end), "metric_time up to " + day.period().words());
            at = end;
        });
        return found.isPresent();
    }

    /** The longest phrase from here that names something; a dimension before a metric, a metric before a thing. */
    private boolean name() {
        if (ARTICLES.contains(norm(at))
                || norm(at).equals("all")
                || words.get(at).is(Kind.SYMBOL)) {
            return false;
        }
        for (int end = Math.min(words.size(), at + names.longest() + ARTICLES_WITHIN); end > at; end--) {
            if (norm(end - 1).equals("(")) {
                continue;
            }
            List<Word> phrase = words.subList(at, end);
            Optional<Thing> thing = names.thing(phrase);
            boolean isThing = thing.isPresent() && thingsFirst;
            if (counted(phrase, end)
                    || alone(phrase)
                    || named(phrase, end)
                    || (!isThing && (spelled(phrase, end) || dimension(phrase, end) || metric(phrase, end)))
                    || (thing.isPresent() && thing(thing.get(), phrase, end))) {
                return true;
            }
        }
        return false;
    }

    /** What a number that was compared with counts: "more than 3 orders". */
    private boolean counted(List<Word> phrase, int end) {
        Optional<String> metric = compared.isPresent() ? names.counted(phrase) : Optional.empty();
        metric.ifPresent(name -> {
            draft.took(text(phrase), "metric " + name);
            draft.filter(compared.orElseThrow().with(name));
            compared = Optional.empty();
            at = end;
        });
        return metric.isPresent();
    }

    private boolean metric(List<Word> phrase, int end) {
        return metric(names.metric(phrase), phrase, end);
    }

    /** A metric that the question refers to is nothing else. */
    private boolean named(List<Word> phrase, int end) {
        return metric(names.metric(phrase).or(() -> names.spelled(phrase)).filter(named::contains), phrase, end);
    }

    /** What is called exactly so goes before what is called about so, except where one of some things is told apart. */
    private boolean spelled(List<Word> phrase, int end) {
        boolean tellsApart = grouping != Grouping.NONE
                || draft.isRanked()
                || Set.of("which", "who", "whose").contains(norm(at - 1));
        return !tellsApart && metric(names.spelled(phrase), phrase, end);
    }

    private boolean metric(Optional<String> metric, List<Word> phrase, int end) {
        metric.ifPresent(name -> {
            draft.took(text(phrase), "metric " + name);
            draft.metric(name, grouping == Grouping.BY && !draft.isRanked());
            at = end;
        });
        return metric.isPresent();
    }

    private boolean dimension(List<Word> phrase, int end) {
        Optional<String> dimension = draft.mentioned().stream()
                .flatMap(thing -> names.dimension(thing, phrase).stream())
                .findFirst()
                .or(() -> names.dimension(phrase));
        if (dimension.isEmpty()) {
            return false;
        }
        String name = dimension.get();
        if (valueOf(name, end)) {
            return true;
        }
        draft.took(text(phrase), "dimension " + name);
        if (grouping == Grouping.NONE && !draft.isRanked()) {
            draft.ask(name);
        } else {
            draft.group(name, corresponding);
        }
        at = end;
        return true;
    }

    /** A dimension with its value behind it is a condition: "where region is North", "sales region north". */
    private boolean valueOf(String dimension, int end) {
        int from = end + (Set.of("is", "=", "of").contains(norm(end)) ? 1 : 0);
        boolean not = norm(from).equals("not");
        return value(at, from + (not ? 1 : 0), not || negated, filter -> filter.isOf(dimension));
    }

    private boolean thing(Thing thing, List<Word> phrase, int end) {
        draft.took(text(phrase), thing.model().name());
        if (grouping == Grouping.BY) {
            draft.group(thing.face(), corresponding);
        } else {
            boolean any = ARTICLES.contains(norm(at - 1)) && norm(at - 2).equals("that");
            draft.mention(thing, any, grouping == Grouping.EACH);
        }
        at = end;
        return true;
    }

    /** "By id" says how the things are shown, which is how they are anyway. */
    private boolean alone(List<Word> phrase) {
        boolean alone = phrase.size() == 1
                && ALONE.contains(phrase.get(0).norm())
                && norm(at - 1).equals("by");
        at += alone ? 1 : 0;
        return alone;
    }

    private boolean cue() {
        int longest = Math.min(words.size(), at + lexicon.longestCue());
        for (int end = longest; end > at; end--) {
            List<Cue> cues = lexicon.cues(text(at, end).toLowerCase(Locale.ROOT));
            int behind = end;
            if (cues.stream().anyMatch(cue -> does(cue, behind))) {
                return true;
            }
        }
        return false;
    }

    /** Does what a cue says, if it can, and goes behind it. */
    private boolean does(Cue cue, int end) {
        if (cue instanceof Cue.Rank rank) {
            return rank(rank.high(), end);
        }
        if (cue instanceof Cue.Compare compare) {
            return compare(compare.operator().sql(), end);
        }
        if (cue instanceof Cue.Direction direction && draft.isRanked()) {
            draft.rank(direction.high());
        } else if (cue == Plain.NEGATE) {
            negated = true;
        } else if (cue == Plain.GROUP) {
            grouping = Set.of("of each", "each").contains(text(at, end)) ? Grouping.EACH : Grouping.BY;
        } else if (cue == Plain.BY) {
            grouping = Grouping.BY;
        } else if (cue == Plain.SORT && draft.hasMetric()) {
            draft.rank(false);
            draft.first(Integer.MAX_VALUE);
        } else if (cue == Plain.RELATE) {
            grouping = grouping == Grouping.EACH ? Grouping.NONE : grouping;
        } else if (cue == Plain.OR) {
            return alternative(end);
        } else if (cue != Plain.AND && cue != Plain.ASK && cue != Plain.NOISE) {
            return false;
        }
        at = end;
        return true;
    }

    /** "North or South": another value of what was just compared. */
    private boolean alternative(int end) {
        return draft.lastFilter()
                .filter(last ->
                        value(at, end, negated, filter -> filter.dimension().equals(last.dimension())))
                .isPresent();
    }

    private boolean rank(boolean high, int end) {
        Optional<Integer> count = Numbers.read(words, end).map(BigDecimal::intValue);
        draft.rank(high);
        count.ifPresent(draft::first);
        draft.took(text(at, end + (count.isPresent() ? 1 : 0)), high ? "highest first" : "lowest first");
        at = end + (count.isPresent() ? 1 : 0);
        return true;
    }

    /** "Revenue over 100", or "more than 3 orders". */
    private boolean compare(String operator, int end) {
        Optional<BigDecimal> number = Numbers.read(words, end);
        if (number.isEmpty() || !Set.of(">", ">=", "<", "<=", "=", "<>").contains(operator)) {
            return false;
        }
        Comparison comparison = new Comparison(operator, number.get());
        Optional<String> before = isCounted(end + 1) ? Optional.empty() : draft.lastMetric();
        if (before.isPresent()) {
            draft.filter(comparison.with(before.get()));
        } else {
            compared = Optional.of(comparison);
        }
        draft.took(text(at, end + 1), operator + " " + number.get().toPlainString());
        at = end + 1;
        return true;
    }

    /** Whether a metric is named here, or things that are counted. */
    private boolean isCounted(int start) {
        for (int end = Math.min(words.size(), start + names.longest()); end > start; end--) {
            if (names.counted(words.subList(start, end)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean value() {
        return value(at, at, negated, filter -> true);
    }

    /**
     * A value of exactly one dimension.
     *
     * @param from where the phrase that says it begins
     * @param start where the value itself does
     */
    private boolean value(int from, int start, boolean not, Predicate<MetricFilter> wanted) {
        for (int end = Math.min(words.size(), start + LONGEST_VALUE); end > start; end--) {
            boolean quoted = words.get(start).is(Kind.QUOTED);
            int last = quoted ? start + 1 : end;
            if (words.get(start).is(Kind.SYMBOL) || words.get(last - 1).is(Kind.SYMBOL)) {
                continue;
            }
            List<MetricFilter> found = values.apply(words.subList(start, last)).stream()
                    .filter(wanted)
                    .toList();
            if (found.size() == 1) {
                draft.filter(found.get(0), not);
                draft.took(text(from, last), found.get(0).words(not));
                negated = false;
                at = last;
                return true;
            }
        }
        return false;
    }

    /** Behind "by": what follows is the context that a row lies in. */
    private boolean corresponding() {
        boolean said = norm(at).equals("corresponding");
        corresponding |= said && grouping == Grouping.BY;
        at += said ? 1 : 0;
        return said;
    }

    private boolean filler() {
        Word word = words.get(at);
        if (!FILLERS.contains(word.norm()) && !names.says(word)) {
            return false;
        }
        at++;
        return true;
    }

    private String text(int start, int end) {
        return text(words.subList(start, end));
    }

    private static String text(List<Word> phrase) {
        return phrase.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private String norm(int index) {
        return index >= 0 && index < words.size() ? words.get(index).norm() : "";
    }
}
