package datus.answer.composition;

import datus.answer.language.Cue;
import datus.answer.language.Operator;
import datus.answer.language.Word;
import datus.answer.reading.Mark;
import datus.answer.reading.Piece;
import datus.answer.schema.Field;
import java.util.List;
import java.util.Optional;

/** The phrases of a question in order, and the next or the one before with small words skipped. */
final class Phrases {
    private final List<Piece> pieces;

    Phrases(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    int size() {
        return pieces.size();
    }

    Mark mark(int at) {
        return pieces.get(at).mark();
    }

    String words(int at) {
        return pieces.get(Math.min(at, pieces.size() - 1)).words();
    }

    /** The words passed over right before a phrase. */
    List<Word> passed(int at) {
        return at < pieces.size() ? pieces.get(at).passed() : List.of();
    }

    /** Whether a sentence begins here. */
    boolean isSentenceStart(int at) {
        return at > 0 && words(at - 1).matches("[.?;]");
    }

    /** The place of the next phrase that carries something; {@link #size} at the end. */
    int next(int at) {
        int next = at + 1;
        while (next < pieces.size() && isNoise(mark(next))) {
            next++;
        }
        return next;
    }

    Optional<Mark> at(int place) {
        return place >= 0 && place < pieces.size() ? Optional.of(mark(place)) : Optional.empty();
    }

    Optional<Mark> following(int at) {
        return at(next(at));
    }

    Optional<Mark> previous(int at) {
        int place = at - 1;
        while (place >= 0 && isNoise(mark(place))) {
            place--;
        }
        return at(place);
    }

    /** Whether a table, column or measure is exactly there. */
    boolean isName(int place) {
        return at(place).filter(Phrases::isName).isPresent();
    }

    static boolean isName(Mark mark) {
        return mark instanceof Mark.ToTable || mark instanceof Mark.ToField || mark instanceof Mark.ToMeasure;
    }

    /** Whether the words here are a verb that stands for a date: shipped, ordered. */
    boolean isVerb(int at) {
        return at < pieces.size()
                && words(at).matches("(?i)\\p{L}+ed( (up|on|in|out|at))?")
                && mark(at) instanceof Mark.ToField field
                && field.field().isTemporal();
    }

    /** Whether "either" is there, which opens alternatives and is none. */
    boolean isEither(int place) {
        return place < pieces.size() && words(place).equalsIgnoreCase("either");
    }

    /** Whether a value of that very column stands before or behind it. */
    boolean isExplainedByValue(int at) {
        Field field = ((Mark.ToField) mark(at)).field();
        return isValueOf(at(pastLinks(at, 1)), field) || isValueOf(at(pastLinks(at, -1)), field);
    }

    /** The next place, forwards or backwards, that does more than link a column with its value: is, not, either. */
    private int pastLinks(int at, int step) {
        int place = at + step;
        while (place >= 0 && place < pieces.size() && linksValue(mark(place))) {
            place += step;
        }
        return place;
    }

    private static boolean linksValue(Mark mark) {
        return isNoise(mark)
                || mark.equals(new Mark.Cued(Cue.Plain.NEGATE))
                || mark.equals(new Mark.Cued(Cue.Plain.OR))
                || mark.equals(new Mark.Cued(Cue.Plain.RELATE))
                || (mark instanceof Mark.Cued cued
                        && cued.cue() instanceof Cue.Compare compare
                        && (compare.operator() == Operator.EQ || compare.operator() == Operator.NE));
    }

    static boolean isValueOf(Optional<Mark> mark, Field field) {
        return mark.filter(Mark.ToValue.class::isInstance)
                .filter(value -> ((Mark.ToValue) value).value().field().equals(field))
                .isPresent();
    }

    static boolean isNoise(Mark mark) {
        return mark instanceof Mark.Cued cued && cued.cue() == Cue.Plain.NOISE;
    }

    static boolean isAsk(Mark mark) {
        return mark.equals(new Mark.Cued(Cue.Plain.ASK));
    }

    static boolean isCue(Optional<Mark> mark, Class<? extends Cue> kind) {
        return mark.filter(Mark.Cued.class::isInstance)
                .filter(cued -> kind.isInstance(((Mark.Cued) cued).cue()))
                .isPresent();
    }

    static boolean isPlain(Optional<Mark> mark, Cue.Plain plain) {
        return mark.filter(new Mark.Cued(plain)::equals).isPresent();
    }

    static boolean isBareYear(String words) {
        return words.matches("\\d{4}");
    }
}
