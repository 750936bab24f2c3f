package datus.answer.composition;

import datus.answer.language.Cue;
import datus.answer.reading.Mark;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands before a phrase of a question. */
final class Before {
    private final Phrases phrases;

    Before(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The name right before "whose" here. */
    Optional<Mark> previousName(int at) {
        int place = at - 1;
        while (place >= 0
                && (Phrases.isNoise(phrases.mark(place))
                        || Phrases.isAsk(phrases.mark(place))
                        || Phrases.isPlain(phrases.at(place), Cue.Plain.RELATE))) {
            place--;
        }
        return place < at - 1 && phrases.words(at - 1).equalsIgnoreCase("whose") ? phrases.at(place) : Optional.empty();
    }

    /** Whether "and" or a comma stands before, only small words between, so that a list goes on. */
    boolean isAfterAnd(int at) {
        int place = at - 1;
        while (place >= 0
                && (Phrases.isNoise(phrases.mark(place)) || Phrases.isAsk(phrases.mark(place)))
                && !phrases.words(place).matches("[.?;:]")) {
            place--;
        }
        return Phrases.isPlain(phrases.at(place), Cue.Plain.AND);
    }

    /** Whether "both" was said somewhere before. */
    boolean saysBoth(int at) {
        return IntStream.rangeClosed(0, at)
                .boxed()
                .flatMap(place -> phrases.passed(place).stream())
                .anyMatch(word -> word.norm().equals("both"));
    }

    /** Whether "of" or the like stands before, so that what follows says whose. */
    boolean isAfterOf(int at) {
        int place = at - 1;
        while (place > 0
                && Phrases.isNoise(phrases.mark(place))
                && phrases.words(place).matches("(?i)the|all|a|an|all the|each|every")) {
            place--;
        }
        return place >= 0
                && Phrases.isNoise(phrases.mark(place))
                && phrases.words(place).matches("(?i)of|for|in|from|at|of the|for the|for all");
    }

    /** Whether "and its" stands right before: a column of what was named last. */
    boolean saysIts(int at) {
        return at > 0 && phrases.words(at - 1).matches("(?i)(and|with) (its|their)");
    }

    /** Whether a comparison stands before, with nothing but "their" or small words between. */
    boolean isCompared(int at) {
        int place = at - 1;
        while (place >= 0
                && (Phrases.isNoise(phrases.mark(place)) || Phrases.isCue(phrases.at(place), Cue.Pronoun.class))) {
            place--;
        }
        return Phrases.isCue(phrases.at(place), Cue.Compare.class);
    }

    /** Whether "by" stands before. */
    boolean saysBy(int at) {
        return Phrases.isPlain(phrases.previous(at), Cue.Plain.BY);
    }

    /** Whether "most" or "fewest" stands right before, which counts. */
    boolean isCounted(int at) {
        return at > 0 && phrases.words(at - 1).toLowerCase(Locale.ROOT).matches("(the )?(most|fewest|least)");
    }
}
