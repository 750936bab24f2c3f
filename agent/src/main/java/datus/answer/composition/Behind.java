package datus.answer.composition;

import datus.answer.intent.Expression;
import datus.answer.language.Cue;
import datus.answer.language.Operator;
import datus.answer.reading.Mark;
import datus.answer.schema.Field;
import datus.answer.schema.Table;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What stands behind a phrase of a question. */
final class Behind {
    private final Phrases phrases;

    Behind(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The column behind a text: 'Hey' in its name. */
    Optional<Field> fieldBehind(int at) {
        int place = phrases.next(at);
        boolean in =
                place > at + 1 && phrases.words(at + 1).toLowerCase(Locale.ROOT).startsWith("in");
        while (Phrases.isCue(phrases.at(place), Cue.Pronoun.class)) {
            place = phrases.next(place);
        }
        return in
                        && phrases.isName(place)
                        && phrases.mark(place) instanceof Mark.ToField field
                        && field.field().isText()
                ? Optional.of(field.field())
                : Optional.empty();
    }

    /** The place of the next name. */
    int nextName(int at) {
        int place = at + 1;
        while (!phrases.isName(place)) {
            place++;
        }
        return place;
    }

    boolean isFieldOf(int place, Table table) {
        return phrases.at(place)
                .filter(mark -> mark instanceof Mark.ToField field
                        && field.field().table().equals(table.name()))
                .isPresent();
    }

    /** Whether a name is there or comes next. */
    boolean nameFollows(int place) {
        return phrases.isName(place)
                || phrases.following(place - 1).filter(Phrases::isName).isPresent();
    }

    boolean tableIsNext(int at) {
        return phrases.at(at + 1).filter(Mark.ToTable.class::isInstance).isPresent();
    }

    /** Whether the table here only qualifies the name right behind it: customer nation, supplier address. */
    boolean isModifier(int at) {
        Optional<Mark> behind = phrases.at(at + 1);
        if (behind.filter(Mark.ToTable.class::isInstance).isPresent()
                && !phrases.words(at + 1).endsWith("ed")) {
            return true;
        }
        Table table = ((Mark.ToTable) phrases.mark(at)).table();
        return !phrases.isVerb(at + 1)
                && behind.filter(Mark.ToField.class::isInstance)
                        .map(field -> ((Mark.ToField) field).field())
                        .filter(field -> field.table().equals(table.name()))
                        .isPresent();
    }

    boolean dateFollows(int at) {
        return phrases.following(at).filter(Mark.Dated.class::isInstance).isPresent();
    }

    /** Whether the name here is what a comparison behind it is about. */
    boolean conditionFollows(int at) {
        int place = phrases.next(at);
        if (Phrases.isPlain(phrases.at(place), Cue.Plain.RELATE) && isLike(phrases.following(place))) {
            return true;
        }
        while (Phrases.isPlain(phrases.at(place), Cue.Plain.NEGATE) || phrases.isEither(place)) {
            place = phrases.next(place);
        }
        Optional<Mark> mark = phrases.at(place);
        if (Phrases.isCue(mark, Cue.MeanValue.class)
                || (Phrases.isCue(mark, Cue.Sign.class) && place > at + 1)
                || Phrases.isPlain(mark, Cue.Plain.EMPTY)
                || mark.filter(Mark.Literal.class::isInstance).isPresent()) {
            return true;
        }
        if (Phrases.isCue(mark, Cue.Compare.class)) {
            return (isOperand(phrases.following(place)) && !isTableCount(place))
                    || isLike(phrases.mark(at), phrases.at(pastPronouns(place)));
        }
        boolean date = phrases.mark(at) instanceof Mark.ToField field
                && (field.field().isTemporal() || field.field().isYear())
                && mark.filter(Mark.Dated.class::isInstance).isPresent();
        return date
                || (mark.filter(Mark.Amount.class::isInstance).isPresent()
                        && !Phrases.isCue(phrases.at(phrases.next(place)), Cue.Rank.class)
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

    private static boolean isOperand(Optional<Mark> mark) {
        return mark.filter(found ->
                        found instanceof Mark.Amount || found instanceof Mark.Literal || found instanceof Mark.Dated)
                .isPresent();
    }

    /** The next place that neither is small nor says only "their". */
    private int pastPronouns(int at) {
        int place = phrases.next(at);
        while (Phrases.isCue(phrases.at(place), Cue.Pronoun.class)) {
            place = phrases.next(place);
        }
        return place;
    }

    /** Whether both are columns of a kind that can be compared: an arrival and a departure. */
    private static boolean isLike(Mark one, Optional<Mark> other) {
        return one instanceof Mark.ToField left
                && other.filter(Mark.ToField.class::isInstance)
                        .map(mark -> ((Mark.ToField) mark).field())
                        .filter(right -> !right.equals(left.field())
                                && right.isNumber() == left.field().isNumber()
                                && right.isTemporal() == left.field().isTemporal()
                                && right.isText() == left.field().isText())
                        .isPresent();
    }

    /** Whether the number after a comparison counts the name behind it: with more than 5 orders. */
    private boolean isTableCount(int comparison) {
        int number = phrases.next(comparison);
        return phrases.at(number).filter(Mark.Amount.class::isInstance).isPresent() && phrases.isName(number + 1);
    }

    /** Whether a condition follows the name that comes next: maximum balance over 5. */
    boolean conditionFollowsName(int place) {
        int name = phrases.next(place - 1);
        return phrases.isName(name) && conditionFollows(name);
    }

    /** Whether "and" and one more name follow, and no aggregate. */
    boolean listGoesOn(int at) {
        int and = phrases.next(at);
        if (!Phrases.isPlain(phrases.at(and), Cue.Plain.AND)) {
            return false;
        }
        Optional<Mark> behind = phrases.following(and);
        return behind.filter(Phrases::isName).isPresent()
                || Phrases.isCue(behind, Cue.Unit.class)
                || Phrases.isPlain(behind, Cue.Plain.GROUP)
                || Phrases.isPlain(behind, Cue.Plain.BY);
    }

    boolean alternativeFollows(int at) {
        return Phrases.isPlain(phrases.following(at), Cue.Plain.OR)
                || Phrases.isPlain(phrases.following(at), Cue.Plain.AND);
    }

    /** "Or more" behind a number. */
    Optional<Cue.Compare> compareBehind(int at) {
        Optional<Mark> mark = phrases.at(at + 1);
        return Phrases.isCue(mark, Cue.Compare.class) && phrases.words(at + 1).matches("(?i)(or|and) .*")
                ? mark.map(cued -> (Cue.Compare) ((Mark.Cued) cued).cue())
                : Optional.empty();
    }

    boolean quantityFollows(int at) {
        return phrases.following(at)
                .filter(mark ->
                        mark instanceof Mark.ToField field && field.field().isQuantity())
                .isPresent();
    }

    boolean textFollows(int at) {
        return phrases.following(at).filter(Mark.Literal.class::isInstance).isPresent();
    }

    boolean pronounFollows(int at) {
        return Phrases.isCue(phrases.at(at + 1), Cue.Pronoun.class);
    }

    boolean rankIsNext(int at) {
        return Phrases.isCue(phrases.following(at), Cue.Rank.class);
    }

    /** The number behind "and". */
    Optional<BigDecimal> secondAmount(int at) {
        int and = phrases.next(at);
        return Phrases.isPlain(phrases.at(and), Cue.Plain.AND)
                ? phrases.following(and).filter(Mark.Amount.class::isInstance).map(amount -> ((Mark.Amount) amount)
                        .number())
                : Optional.empty();
    }

    /** The number of rows of the table, or the numeric column, right behind a number. */
    Optional<Expression> nameBehind(int at, Optional<Table> subject) {
        Optional<Mark> behind = phrases.following(at);
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

    boolean byFollows(int at) {
        return Phrases.isPlain(phrases.following(at), Cue.Plain.BY);
    }
}
