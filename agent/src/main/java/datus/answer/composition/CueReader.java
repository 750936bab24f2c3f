package datus.answer.composition;

import datus.answer.intent.Expression;
import datus.answer.intent.NotUnderstood;
import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.language.Operator;
import datus.answer.reading.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads cues: most change what the next name or value does. */
final class CueReader {
    private final Sentence sentence;
    private final ConditionReader conditions;
    private final Orders orders;

    CueReader(Sentence sentence, ConditionReader conditions, Orders orders) {
        this.sentence = sentence;
        this.conditions = conditions;
        this.orders = orders;
    }

    void read(Cue cue) {
        if (cue instanceof Cue.Aggregate aggregate) {
            aggregate(aggregate);
        } else if (cue instanceof Cue.Compare comparison && isOpenEnd(comparison)) {
            openEnd(comparison);
        } else if (cue instanceof Cue.Compare comparison) {
            sentence.compare = Optional.of(comparison);
            sentence.beforeCompare = sentence.pieces.previous(sentence.at);
        } else if (cue instanceof Cue.MeanValue value) {
            conditions.meanValue(value.above());
        } else if (cue instanceof Cue.Sign sign) {
            conditions.sign(sign.positive());
        } else if (cue instanceof Cue.Rank rank) {
            rank(rank);
        } else if (cue instanceof Cue.Direction way) {
            orders.direction(way.high());
        } else if (cue instanceof Cue.Quotient quotient) {
            quotient(quotient);
        } else if (cue instanceof Cue.Unit unit) {
            unit(unit);
        } else if (cue instanceof Cue.Pronoun) {
            pronoun();
        } else if (cue instanceof Cue.Plain plain) {
            plain(plain);
        }
    }

    /** "In 2014 or after". */
    private boolean isOpenEnd(Cue.Compare comparison) {
        return comparison.about().contains("date")
                && sentence.draft.isOr()
                && !sentence.draft.dates.isEmpty()
                && !sentence.behind.dateFollows(sentence.at);
    }

    private void openEnd(Cue.Compare comparison) {
        sentence.draft.takeOr();
        sentence.draft.openLastDate(comparison.operator() == Operator.GT);
    }

    private void plain(Cue.Plain cue) {
        Draft draft = sentence.draft;
        switch (cue) {
            case ASK -> ask();
            case RELATE -> sentence.mode = sentence.at == 0 ? Mode.SELECT : Mode.FILTER;
            case DISTINCT -> distinct();
            case GROUP -> sentence.mode = Mode.GROUP;
            case BY -> by();
            case SORT -> sentence.mode = Mode.SORT;
            case NEGATE -> sentence.negated = true;
            case OR -> {
                if (!sentence.behind.pronounFollows(sentence.at) && !sentence.pieces.isEither(sentence.at)) {
                    draft.or();
                }
            }
            case EMPTY -> conditions.empty();
            case NOISE -> divide();
            case AND -> {
                // It carries nothing.
            }
        }
    }

    /** A share counts, unless it says what to add up. */
    private void quotient(Cue.Quotient cue) {
        sentence.draft.quotient = Optional.of(new Quotient(cue.percent(), cue.ratio(), Optional.empty()));
        sentence.aggregates.clear();
        sentence.aggregates.add(new Cue.Aggregate(Function.COUNT, false));
        sentence.mode = Mode.SELECT;
    }

    /** "To" ends what is divided, "are" the whole of which a part is asked for. */
    private void divide() {
        Draft draft = sentence.draft;
        Optional<Quotient> waiting =
                draft.quotient.filter(quotient -> quotient.other().isEmpty() && !draft.outputs.isEmpty());
        if (waiting.isEmpty()) {
            return;
        }
        if (waiting.get().ratio() && sentence.words().toLowerCase(Locale.ROOT).matches("to|to the|over")) {
            draft.divide(waiting.get());
            sentence.aggregates.add(new Cue.Aggregate(Function.COUNT, false));
            sentence.mode = Mode.SELECT;
        } else if (sentence.words().toLowerCase(Locale.ROOT).matches("is|are|was|were|belongs?|comes?|came")) {
            draft.quotient = Optional.of(waiting.get().of(draft.copy()));
            sentence.mode = Mode.FILTER;
        }
    }

    /** "The maximum price for different brands" has a line for each. */
    private void distinct() {
        boolean groups = !sentence.draft.outputs.isEmpty()
                && sentence.draft.outputs.stream().allMatch(Expression::isAggregate)
                && sentence.before.isAfterOf(sentence.at);
        if (groups) {
            sentence.mode = Mode.GROUP;
        } else {
            sentence.draft.distinct = true;
        }
    }

    /** A new sentence says anew what to show; "who visited" relates, "and what country" goes on with what is shown. */
    private void ask() {
        boolean said = sentence.draft.subject.isPresent() || !sentence.draft.outputs.isEmpty();
        if (said && sentence.pieces.isSentenceStart(sentence.at)) {
            sentence.draft.restart();
            sentence.aggregates.clear();
            sentence.mode = Mode.SELECT;
        } else if (said && !sentence.before.isAfterAnd(sentence.at)) {
            boolean relates = sentence.words().toLowerCase(Locale.ROOT).matches("who|which|whose");
            sentence.mode = relates ? Mode.FILTER : Mode.SELECT;
        } else {
            sentence.mode = Mode.SELECT;
        }
    }

    /** "More than the lowest price" compares with one value. */
    private void rank(Cue.Rank rank) {
        if (sentence.compare.isPresent() && rank.about().isEmpty()) {
            sentence.aggregates.add(new Cue.Aggregate(rank.high() ? Function.MAX : Function.MIN, false));
        } else {
            orders.announce(rank);
        }
    }

    /** "The maximum balance" of a subject ranks it; elsewhere it is computed. */
    private void aggregate(Cue.Aggregate aggregate) {
        boolean quantity = aggregate.function() == Function.COUNT && sentence.behind.quantityFollows(sentence.at);
        if (sentence.mode == Mode.GROUP && quantity) {
            return;
        }
        if (sentence.draft.quotient.isPresent()) {
            sentence.aggregates.clear();
        }
        boolean extreme = aggregate.function() == Function.MIN || aggregate.function() == Function.MAX;
        boolean ranks = extreme
                && sentence.mode == Mode.FILTER
                && sentence.compare.isEmpty()
                && (sentence.draft.subject.isPresent() || !sentence.draft.outputs.isEmpty())
                && !sentence.behind.conditionFollowsName(sentence.at + 1);
        if (ranks) {
            orders.announce(new Cue.Rank(aggregate.function() == Function.MAX, List.of()));
        } else if (sentence.aggregates.stream().noneMatch(known -> known.function() == aggregate.function())) {
            sentence.aggregates.add(aggregate);
            sentence.mode = sentence.mode == Mode.GROUP ? Mode.SELECT : sentence.mode;
        }
    }

    private void unit(Cue.Unit unit) {
        sentence.draft.dates.add(Unplaced.unit(sentence.words(), unit.unit()));
        sentence.leaveGroup();
    }

    private void pronoun() {
        if (sentence.draft.mentioned.isEmpty()) {
            throw new NotUnderstood(
                    List.of(sentence.words()), "\"" + sentence.words() + "\" points to an earlier answer.");
        }
    }

    /** After a name "by" groups, or ranks if a rank waits for its measure; after a verb it relates, as in made by. */
    private void by() {
        if (sentence.rank.isPresent()) {
            sentence.mode = Mode.RANK;
        } else if (sentence.mode != Mode.SORT) {
            boolean named = sentence.pieces.passed(sentence.at).isEmpty()
                    && (sentence.pieces.isName(sentence.at - 1)
                            || sentence.pieces
                                    .previous(sentence.at)
                                    .filter(Mark.Dated.class::isInstance)
                                    .isPresent());
            sentence.mode = named ? Mode.GROUP : Mode.FILTER;
        }
    }
}
