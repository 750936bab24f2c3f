package datus.answer.composition;

import datus.answer.intent.Expression;
import datus.answer.language.Cue;
import datus.answer.language.Operator;
import datus.answer.language.Word;
import datus.answer.reading.Mark;
import datus.answer.reading.Piece;
import datus.answer.schema.Field;
import datus.answer.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The phrases of a question with what comes before and behind each, small words skipped. */
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

    /** The name right before "whose" here. */
    Optional<Mark> previousName(int at) {
        int place = at - 1;
        while (place >= 0 && (isNoise(mark(place)) || isAsk(mark(place)) || isPlain(at(place), Cue.Plain.RELATE))) {
            place--;
        }
        return place < at - 1 && words(at - 1).equalsIgnoreCase("whose") ? at(place) : Optional.empty();
    }

    /** The column behind a text: 'Hey' in its name. */
    Optional<Field> fieldBehind(int at) {
        int place = next(at);
        boolean in = place > at + 1 && words(at + 1).toLowerCase(Locale.ROOT).startsWith("in");
        while (isCue(at(place), Cue.Pronoun.class)) {
            place = next(place);
        }
        return in
                        && isName(place)
                        && mark(place) instanceof Mark.ToField field
                        && field.field().isText()
                ? Optional.of(field.field())
                : Optional.empty();
    }

    /** The place of the next name. */
    int nextName(int at) {
        int place = at + 1;
        while (!isName(place)) {
            place++;
        }
        return place;
    }

    /** Whether "and" or a comma stands before, only small words between, so that a list goes on. */
    boolean isAfterAnd(int at) {
        int place = at - 1;
        while (place >= 0
                && (isNoise(mark(place)) || isAsk(mark(place)))
                && !words(place).matches("[.?;:]")) {
            place--;
        }
        return isPlain(at(place), Cue.Plain.AND);
    }

    private static boolean isAsk(Mark mark) {
        return mark.equals(new Mark.Cued(Cue.Plain.ASK));
    }

    /** Whether "both" was said somewhere before. */
    boolean saysBoth(int at) {
        return pieces.subList(0, at + 1).stream()
                .flatMap(piece -> piece.passed().stream())
                .anyMatch(word -> word.norm().equals("both"));
    }

    /** Whether "of" or the like stands before, so that what follows says whose. */
    boolean isAfterOf(int at) {
        int place = at - 1;
        while (place > 0 && isNoise(mark(place)) && words(place).matches("(?i)the|all|a|an|all the|each|every")) {
            place--;
        }
        return place >= 0
                && isNoise(mark(place))
                && words(place).matches("(?i)of|for|in|from|at|of the|for the|for all");
    }

    /** Whether "by" stands before. */
    boolean saysBy(int at) {
        return isPlain(previous(at), Cue.Plain.BY);
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

    boolean isFieldOf(int place, Table table) {
        return at(place)
                .filter(mark -> mark instanceof Mark.ToField field
                        && field.field().table().equals(table.name()))
                .isPresent();
    }

    /** Whether a table, column or measure is exactly there. */
    boolean isName(int place) {
        return at(place).filter(Phrases::isName).isPresent();
    }

    static boolean isName(Mark mark) {
        return mark instanceof Mark.ToTable || mark instanceof Mark.ToField || mark instanceof Mark.ToMeasure;
    }

    /** Whether a name is there or comes next. */
    boolean nameFollows(int place) {
        return isName(place) || following(place - 1).filter(Phrases::isName).isPresent();
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
        if (isPlain(at(place), Cue.Plain.RELATE) && isLike(following(place))) {
            return true;
        }
        while (isPlain(at(place), Cue.Plain.NEGATE) || isEither(place)) {
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

    private static boolean isLike(Optional<Mark> mark) {
        return mark.filter(Mark.Cued.class::isInstance)
                .map(cued -> ((Mark.Cued) cued).cue())
                .filter(Cue.Compare.class::isInstance)
                .map(cue -> ((Cue.Compare) cue).operator())
                .filter(operator ->
                        operator == Operator.CONTAINS || operator == Operator.STARTS || operator == Operator.ENDS)
                .isPresent();
    }

    /** Whether "either" is there, which opens alternatives and is none. */
    boolean isEither(int place) {
        return place < pieces.size() && words(place).equalsIgnoreCase("either");
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
        return behind.filter(Phrases::isName).isPresent()
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

    boolean quantityFollows(int at) {
        return following(at)
                .filter(mark ->
                        mark instanceof Mark.ToField field && field.field().isQuantity())
                .isPresent();
    }

    boolean textFollows(int at) {
        return following(at).filter(Mark.Literal.class::isInstance).isPresent();
    }

    boolean pronounFollows(int at) {
        return isCue(at(at + 1), Cue.Pronoun.class);
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
