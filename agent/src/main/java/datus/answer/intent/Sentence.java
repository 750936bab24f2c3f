package datus.answer.intent;

import datus.answer.language.Cue;
import datus.answer.reading.Mark;
import datus.answer.reading.Piece;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How far the reading of a question has come: the place in it, the cues that wait for their name, and the draft so far. */
final class Sentence {
    final Pieces pieces;
    final Targets targets;
    final Draft draft = new Draft();

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

    /** A direction that waits for its order. */
    Optional<Boolean> direction = Optional.empty();

    boolean negated;
    int at;

    Sentence(Schema schema, List<Piece> pieces) {
        this.pieces = new Pieces(pieces);
        this.targets = new Targets(schema);
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
        boolean within = draft.absence
                .filter(absence -> targets.belongs(condition.table(), absence.table(), draft.subject))
                .isPresent();
        draft.where(condition, within);
    }

    /** A condition is complete. */
    void settle() {
        target = Optional.empty();
        compare = Optional.empty();
        negated = false;
    }

    /** A grouping is complete, unless "and" and a further name follow. */
    void leaveGroup() {
        if (mode == Mode.GROUP && !pieces.listGoesOn(at)) {
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
