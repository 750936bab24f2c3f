package datus.answer.intent;

import datus.answer.language.Cue;
import datus.answer.reading.Mark;
import datus.answer.reading.Piece;
import datus.answer.schema.Field;
import datus.answer.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The phrases of a question with what comes before and behind each, small words skipped. */
final class Pieces {
    private final List<Piece> pieces;

    Pieces(List<Piece> pieces) {
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

    /** The place of the next phrase that carries something; {@link #size} at the end. */
    int next(int at) {
        int next = at + 1;
        while (next < pieces.size() && isNoise(mark(next))) {
            next++;
        }
        return next;
    }

    private Optional<Mark> at(int place) {
        return place >= 0 && place < pieces.size() ? Optional.of(mark(place)) : Optional.empty();
    }

    private Optional<Mark> following(int at) {
        return at(next(at));
    }

    Optional<Mark> previous(int at) {
        int place = at - 1;
        while (place >= 0 && isNoise(mark(place))) {
            place--;
        }
        return at(place);
    }

    private static boolean isNoise(Mark mark) {
        return mark instanceof Mark.Cued cued && cued.cue() == Cue.Plain.NOISE;
    }

    private static boolean isCue(Optional<Mark> mark, Class<? extends Cue> kind) {
        return mark.filter(Mark.Cued.class::isInstance)
                .filter(cued -> kind.isInstance(((Mark.Cued) cued).cue()))
                .isPresent();
    }

    private static boolean isPlain(Optional<Mark> mark, Cue.Plain plain) {
        return mark.filter(new Mark.Cued(plain)::equals).isPresent();
    }

    /** Whether a table, column or measure is exactly there. */
    boolean isName(int place) {
        return at(place).filter(Pieces::isName).isPresent();
    }

    private static boolean isName(Mark mark) {
        return mark instanceof Mark.ToTable || mark instanceof Mark.ToField || mark instanceof Mark.ToMeasure;
    }

    /** Whether a name is there or comes next. */
    boolean nameFollows(int place) {
        return isName(place) || following(place - 1).filter(Pieces::isName).isPresent();
    }

    boolean tableIsNext(int at) {
        return at(at + 1).filter(Mark.ToTable.class::isInstance).isPresent();
    }

    /** Whether the table here only qualifies the name right behind it: customer nation, supplier address. */
    boolean isModifier(int at) {
        Optional<Mark> behind = at(at + 1);
        if (behind.filter(Mark.ToTable.class::isInstance).isPresent()
                && !words(at + 1).endsWith("ed")) {
            return true;
        }
        Table table = ((Mark.ToTable) mark(at)).table();
        return !isVerb(at + 1)
                && behind.filter(Mark.ToField.class::isInstance)
                        .map(field -> ((Mark.ToField) field).field())
                        .filter(field -> field.table().equals(table.name()))
                        .isPresent();
    }

    /** Whether a value of that very column stands before or behind it. */
    boolean isExplainedByValue(int at) {
        Field field = ((Mark.ToField) mark(at)).field();
        return isValueOf(following(at), field) || isValueOf(previous(at), field);
    }

    private static boolean isValueOf(Optional<Mark> mark, Field field) {
        return mark.filter(Mark.ToValue.class::isInstance)
                .filter(value -> ((Mark.ToValue) value).value().field().equals(field))
                .isPresent();
    }

    boolean dateFollows(int at) {
        return following(at).filter(Mark.Dated.class::isInstance).isPresent();
    }

    /** Whether the name here is what a comparison behind it is about. */
    boolean conditionFollows(int at) {
        int place = next(at);
        while (isPlain(at(place), Cue.Plain.NEGATE)) {
            place = next(place);
        }
        Optional<Mark> mark = at(place);
        if (isCue(mark, Cue.MeanValue.class)
                || (isCue(mark, Cue.Sign.class) && place > at + 1)
                || isPlain(mark, Cue.Plain.EMPTY)
                || mark.filter(Mark.Literal.class::isInstance).isPresent()) {
            return true;
        }
        if (isCue(mark, Cue.Compare.class)) {
            return isOperand(following(place)) && !isTableCount(place);
        }
        boolean date = mark(at) instanceof Mark.ToField field
                && (field.field().isTemporal() || field.field().isYear())
                && mark.filter(Mark.Dated.class::isInstance).isPresent();
        return date
                || (mark.filter(Mark.Amount.class::isInstance).isPresent()
                        && !isCue(at(next(place)), Cue.Rank.class)
                        && !nameFollows(place + 1));
    }

    private static boolean isOperand(Optional<Mark> mark) {
        return mark.filter(found ->
                        found instanceof Mark.Amount || found instanceof Mark.Literal || found instanceof Mark.Dated)
                .isPresent();
    }

    /** Whether the number after a comparison counts the name behind it: with more than 5 orders. */
    private boolean isTableCount(int comparison) {
        int number = next(comparison);
        return at(number).filter(Mark.Amount.class::isInstance).isPresent() && isName(number + 1);
    }

    /** Whether a condition follows the name that comes next: maximum balance over 5. */
    boolean conditionFollowsName(int place) {
        int name = next(place - 1);
        return isName(name) && conditionFollows(name);
    }

    /** Whether "and" and one more name follow, and no aggregate. */
    boolean listGoesOn(int at) {
        int and = next(at);
        if (!isPlain(at(and), Cue.Plain.AND)) {
            return false;
        }
        Optional<Mark> behind = following(and);
        return behind.filter(Pieces::isName).isPresent()
                || isCue(behind, Cue.Unit.class)
                || isPlain(behind, Cue.Plain.GROUP)
                || isPlain(behind, Cue.Plain.BY);
    }

    boolean alternativeFollows(int at) {
        return isPlain(following(at), Cue.Plain.OR) || isPlain(following(at), Cue.Plain.AND);
    }

    /** "Or more" behind a number. */
    Optional<Cue.Compare> compareBehind(int at) {
        Optional<Mark> mark = at(at + 1);
        return isCue(mark, Cue.Compare.class) && words(at + 1).matches("(?i)(or|and) .*")
                ? mark.map(cued -> (Cue.Compare) ((Mark.Cued) cued).cue())
                : Optional.empty();
    }

    boolean rankIsNext(int at) {
        return isCue(following(at), Cue.Rank.class);
    }

    /** The number behind "and". */
    Optional<BigDecimal> secondAmount(int at) {
        int and = next(at);
        return isPlain(at(and), Cue.Plain.AND)
                ? following(and).filter(Mark.Amount.class::isInstance).map(amount -> ((Mark.Amount) amount).number())
                : Optional.empty();
    }

    /** The number of rows of the table, or the numeric column, right behind a number. */
    Optional<Expression> nameBehind(int at, Optional<Table> subject) {
        Optional<Mark> behind = following(at);
        Optional<Expression> count = behind.filter(Mark.ToTable.class::isInstance)
                .map(table -> ((Mark.ToTable) table).table())
                .filter(table -> subject.filter(table::equals).isEmpty())
                .map(table -> new Expression.Count(table.name()));
        return count.or(() -> behind.filter(Mark.ToField.class::isInstance)
                .map(field -> ((Mark.ToField) field).field())
                .map(field -> field.isNumber()
                        ? new Expression.Column(field)
                        : new Expression.Aggregated(
                                datus.answer.language.Function.COUNT, new Expression.Column(field), true)));
    }

    /** Whether the words here are a verb that stands for a date: shipped, ordered. */
    boolean isVerb(int at) {
        return at < pieces.size()
                && words(at).matches("(?i)\\p{L}+ed( (up|on|in|out|at))?")
                && mark(at) instanceof Mark.ToField field
                && field.field().isTemporal();
    }

    boolean byFollows(int at) {
        return isPlain(following(at), Cue.Plain.BY);
    }

    /** Whether "most" or "fewest" stands right before, which counts. */
    boolean isCounted(int at) {
        return at > 0 && words(at - 1).toLowerCase(Locale.ROOT).matches("(the )?(most|fewest|least)");
    }

    static boolean isBareYear(String words) {
        return words.matches("\\d{4}");
    }
}
