package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.NotUnderstood;
import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.language.Operator;
import datus.answer.reading.Mark;
import datus.answer.reading.Piece;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How far one reading of a question has come: the place in it, the cues that wait for their name, and the draft so far. */
final class Sentence {
    final Phrases pieces;
    final Before before;
    final Behind behind;
    final Targets targets;
    final Draft draft;

    /** Aggregates that wait for what they are computed of. */
    final List<Cue.Aggregate> aggregates = new ArrayList<>();

    Mode mode = Mode.SELECT;

    /** A rank that waits for what it ranks by. */
    Optional<Cue.Rank> rank = Optional.empty();

    /** A comparison that waits for its value, and what stands before it. */
    Optional<Cue.Compare> compare = Optional.empty();

    Optional<Mark> beforeCompare = Optional.empty();

    /** What the next value is compared with. */
    Optional<Expression> target = Optional.empty();

    /** What the last value was compared with, for "or" and a further one. */
    Optional<Condition.Compared> compared = Optional.empty();

    /** A direction that waits for its order. */
    Optional<Boolean> direction = Optional.empty();

    /** The table named last, whose columns and conditions what follows is about. */
    Optional<Table> last = Optional.empty();

    boolean negated;
    int at;

    private final Forks forks;
    private final double paid;

    Sentence(Schema schema, List<Piece> pieces) {
        this(new Phrases(pieces), new Targets(schema), new Draft(), new Forks(List.of()), 0);
    }

    private Sentence(Phrases pieces, Targets targets, Draft draft, Forks forks, double paid) {
        this.pieces = pieces;
        this.before = new Before(pieces);
        this.behind = new Behind(pieces);
        this.targets = targets;
        this.draft = draft;
        this.forks = forks;
        this.paid = paid;
    }

    /** The same, to go on independently, with choices given for the next phrase. */
    Sentence copy(List<Integer> choices) {
        Sentence copy = new Sentence(pieces, targets, draft.copy(), new Forks(choices), price());
        copy.aggregates.addAll(aggregates);
        copy.mode = mode;
        copy.rank = rank;
        copy.compare = compare;
        copy.beforeCompare = beforeCompare;
        copy.target = target;
        copy.compared = compared;
        copy.direction = direction;
        copy.last = last;
        copy.negated = negated;
        copy.at = at;
        return copy;
    }

    /** Reads the phrase at the place; behind the last one settles what waits. */
    void read() {
        if (at < pieces.size()) {
            pieces.mark(at).tell(new Step(this));
        } else {
            new Step(this).finish();
        }
        at++;
    }

    /** Which of several ways to take the phrase, with what each costs. */
    int choose(double... prices) {
        return forks.choose(prices);
    }

    /** Pays for something unusual. */
    void pay(double price) {
        forks.choose(price);
    }

    List<List<Integer>> openForks() {
        return forks.open();
    }

    double price() {
        return paid + forks.price();
    }

    /** The phrase that is being read. */
    String words() {
        return pieces.words(at);
    }

    /** The phrase that is being read finds nothing to do. */
    NotUnderstood unused(String why) {
        return new NotUnderstood(List.of(words()), "\"" + words() + "\": " + why + ".");
    }

    /** The column that the next value is compared with, if it is one. */
    Optional<Field> targetField() {
        return target.filter(Expression.Column.class::isInstance).map(column -> ((Expression.Column) column).field());
    }

    /** Adds a condition on rows: on those asked for, or on those that must not be there. */
    void where(Condition condition) {
        if (condition instanceof Condition.Compared compared && compared.left().isAggregate()) {
            throw unused("what is computed of many rows is not compared with it");
        }
        Optional<Absence> within = draft.absence()
                .filter(absence -> draft.subject.filter(absence.table()::equals).isPresent()
                        || targets.belongs(condition.table(), absence.table(), draft.subject));
        draft.where(condition, within);
    }

    /** A comparison is complete: of groups if it compares what is computed of many rows, else of rows. */
    void condition(Condition.Compared condition) {
        compared = Optional.of(condition);
        if (condition.left().isAggregate()) {
            draft.having.add(condition);
        } else {
            where(condition);
        }
        settle();
    }

    /** How a comparison is meant, "not" considered. */
    Operator said(Operator operator) {
        if (negated && operator.negated() == operator) {
            throw unused("\"not\" is not understood with it");
        }
        return negated ? operator.negated() : operator;
    }

    /** "The average number of orders" is computed of counts. */
    void foldCount() {
        boolean counts = aggregates.stream().anyMatch(cue -> cue.function() == Function.COUNT);
        if (counts && aggregates.size() == 2) {
            aggregates.stream()
                    .map(Cue.Aggregate::function)
                    .filter(function -> function != Function.COUNT && function != Function.SUM)
                    .findFirst()
                    .ifPresent(function -> draft.fold = Optional.of(function));
            aggregates.removeIf(cue -> draft.fold.isPresent() && cue.function() != Function.COUNT);
        }
    }

    /** A condition is complete. */
    void settle() {
        target = Optional.empty();
        compare = Optional.empty();
        negated = false;
    }

    /** A grouping is complete, unless "and" and a further name follow. */
    void leaveGroup() {
        if (mode == Mode.GROUP && !behind.listGoesOn(at)) {
            mode = Mode.SELECT;
        }
    }

    void limit(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0 || number.signum() <= 0) {
            throw unused("it is no number of rows");
        }
        draft.limit = OptionalInt.of(number.intValue());
    }

    /** The first one, if no number was said. */
    void limitToOne() {
        draft.limit = draft.limit.isPresent() ? draft.limit : OptionalInt.of(1);
    }
}
