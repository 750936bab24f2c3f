package datus.answer.engine;

import datus.answer.Answer.Evidence;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Found;
import datus.answer.candidate.Origin;
import datus.answer.candidate.Signal;
import datus.answer.candidate.Signals;
import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.data.text.TableReference;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks at what was composed from the outside: reads its SQL back and compares it with the question. What a query does unasked, the words it
 * leaves out, and the tables that nothing in the question stands for are what tells wrong queries from right ones. What people have approved or
 * defined may do more than a question says, and is left as it is.
 */
final class Reflection {
    private static final long MANY_WORDS = 3;
    private static final long MANY_ACTS = 2;
    private static final long MANY_TABLES = 3;
    private static final long MANY_COLUMNS = 3;
    private static final Pattern SHOWN = Pattern.compile("(?is)^\\s*SELECT\\s+(?:DISTINCT\\s+)?(.*?)\\sFROM\\s");
    private static final Pattern NAME = Pattern.compile("[\\w\\p{L}]+");
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");
    private static final Set<String> ENDS_ASKING = Set.of(
            "of", "for", "whose", "where", "who", "that", "which", "with", "in", "from", "each", "when", "have", "has");

    private final Asked asked;
    private final Set<Act> wanted;

    Reflection(Asked asked) {
        this.asked = asked;
        this.wanted = Act.of(asked.words(), asked.knowledge().lexicon());
    }

    /** The candidates with what speaks for and against them from the outside. */
    Found on(Found found) {
        return new Found(found.candidates().stream().map(this::on).toList(), found.refusal());
    }

    private Candidate on(Candidate candidate) {
        return candidate.origin().isComposed() ? composed(candidate) : candidate;
    }

    private Candidate composed(Candidate candidate) {
        String sql = candidate.sql().text();
        Signals signals = candidate
                .signals()
                .with(Signal.UNSAID, bounded(unsaid(candidate.evidence()), MANY_WORDS))
                .with(Signal.UNASKED, bounded(unasked(candidate), MANY_ACTS))
                .with(Signal.STRANGE, bounded(strange(candidate), MANY_TABLES))
                .with(Signal.BROAD, bounded(shown(sql) - 1, MANY_COLUMNS))
                .with(Signal.HALVED, shown(sql) == 1 && asksForTwo() ? 1 : 0);
        return new Candidate(
                candidate.origin(), candidate.sql(), candidate.restatement(), candidate.evidence(), signals);
    }

    private static double bounded(long value, long most) {
        return Math.max(0, Math.min(1, (double) value / most));
    }

    /** A measure adds up by its nature; what people approved may do what it did. */
    private long unasked(Candidate candidate) {
        Set<Act> allowed = unaskedFor();
        if (candidate.evidence().stream().anyMatch(each -> each.takenFor().startsWith("sum of"))) {
            allowed.add(Act.ADD);
        }
        if (candidate.origin() instanceof Origin.Edited edited) {
            allowed.addAll(Act.of(edited.example().content()));
        }
        return Act.of(candidate.sql().text()).stream()
                .filter(act -> !allowed.contains(act))
                .count();
    }

    /** What may be done: what is asked for, and what that takes. A rank or a comparison of things may count or group them. */
    private Set<Act> unaskedFor() {
        Set<Act> allowed = EnumSet.noneOf(Act.class);
        allowed.addAll(wanted);
        if (wanted.contains(Act.RANK) || wanted.contains(Act.COMPARE)) {
            allowed.addAll(Set.of(Act.COUNT, Act.GROUP));
        }
        if (wanted.contains(Act.COUNT)) {
            allowed.add(Act.GROUP);
        }
        return allowed;
    }

    /** Words that nothing was made of. */
    private long unsaid(List<Evidence> evidence) {
        Set<String> taken = evidence.stream()
                .flatMap(each -> Words.of(each.words()).stream())
                .map(Word::norm)
                .collect(Collectors.toSet());
        return asked.words().stream()
                .filter(word -> word.is(Word.Kind.WORD))
                .map(Word::norm)
                .filter(norm -> !taken.contains(norm)
                        && asked.knowledge().lexicon().cues(norm).isEmpty())
                .count();
    }

    /** Tables that it reads, and of which neither the name nor a column was taken for anything. */
    private long strange(Candidate candidate) {
        Set<String> read = TableReference.in(candidate.sql().text()).stream()
                .map(reference -> reference.table().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> taken = candidate.evidence().stream()
                .flatMap(each ->
                        NAME.matcher(each.takenFor().toLowerCase(Locale.ROOT)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return asked.knowledge().schema().tables().stream()
                .filter(table -> read.contains(table.name().table().toLowerCase(Locale.ROOT)))
                .filter(table -> !taken.contains(table.name().table().toLowerCase(Locale.ROOT))
                        && table.fields().stream()
                                .noneMatch(field -> taken.contains(field.name().toLowerCase(Locale.ROOT))))
                .count();
    }

    private static int shown(String sql) {
        Matcher matcher = SHOWN.matcher(sql);
        return matcher.find() ? COMMA.split(matcher.group(1), -1).length : 1;
    }

    /** Whether "and" stands before what is asked for is told apart: the name and the age of …. */
    private boolean asksForTwo() {
        for (Word word : asked.words()) {
            if (word.norm().equals("and")) {
                return true;
            }
            if (ENDS_ASKING.contains(word.norm())
                    && !word.norm().equals(asked.words().get(0).norm())) {
                return false;
            }
        }
        return false;
    }
}
