package datus.answer.intent;

import datus.answer.intent.Draft.Unplaced;
import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.reading.Mark;
import java.util.List;
import java.util.Optional;

/** Reads cues: most change what the next name or value does. */
final class CueReader {
    private final Sentence sentence;
    private final ConditionReader conditions;
    private final Ranking ranking;

    CueReader(Sentence sentence, ConditionReader conditions, Ranking ranking) {
        this.sentence = sentence;
        this.conditions = conditions;
        this.ranking = ranking;
    }

    void read(Cue cue) {
        if (cue instanceof Cue.Aggregate aggregate) {
            aggregate(aggregate);
        } else if (cue instanceof Cue.Compare comparison) {
            sentence.compare = Optional.of(comparison);
            sentence.beforeCompare = sentence.pieces.previous(sentence.at);
        } else if (cue instanceof Cue.MeanValue value) {
            conditions.meanValue(value.above());
        } else if (cue instanceof Cue.Sign sign) {
            conditions.sign(sign.positive());
        } else if (cue instanceof Cue.Rank rank) {
            ranking.announce(rank);
        } else if (cue instanceof Cue.Direction way) {
            ranking.direction(way.high());
        } else if (cue instanceof Cue.Unit unit) {
            unit(unit);
        } else if (cue instanceof Cue.Pronoun) {
            pronoun();
        } else if (cue instanceof Cue.Plain plain) {
            plain(plain);
        }
    }

    private void plain(Cue.Plain cue) {
        Draft draft = sentence.draft;
        switch (cue) {
            case ASK -> sentence.mode = draft.subject.isPresent() && sentence.at > 0 ? Mode.FILTER : Mode.SELECT;
            case RELATE -> sentence.mode = sentence.at == 0 ? Mode.SELECT : Mode.FILTER;
            case DISTINCT -> draft.distinct = true;
            case GROUP -> sentence.mode = Mode.GROUP;
            case BY -> by();
            case SORT -> sentence.mode = Mode.SORT;
            case NEGATE -> sentence.negated = true;
            case OR -> draft.or();
            case EMPTY -> conditions.empty();
            case AND, NOISE -> {
                // They carry nothing.
            }
        }
    }

    /** "The maximum balance" of a subject ranks it; elsewhere it is computed. */
    private void aggregate(Cue.Aggregate aggregate) {
        boolean extreme = aggregate.function() == Function.MIN || aggregate.function() == Function.MAX;
        boolean ranks = extreme
                && sentence.mode == Mode.FILTER
                && sentence.draft.subject.isPresent()
                && !sentence.pieces.conditionFollowsName(sentence.at + 1);
        if (ranks) {
            ranking.announce(new Cue.Rank(aggregate.function() == Function.MAX, List.of()));
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
        if (sentence.draft.subject.isEmpty() && sentence.draft.outputs.isEmpty()) {
            throw new NotUnderstood(
                    List.of(sentence.words()), "\"" + sentence.words() + "\" points to an earlier answer.");
        }
    }

    /** After a name "by" groups, or ranks if a rank waits for its measure; after a verb it relates, as in made by. */
    private void by() {
        if (sentence.rank.isPresent()) {
            sentence.mode = Mode.RANK;
        } else if (sentence.mode != Mode.SORT) {
            boolean named = sentence.pieces.isName(sentence.at - 1)
                    || sentence.pieces
                            .previous(sentence.at)
                            .filter(Mark.Dated.class::isInstance)
                            .isPresent();
            sentence.mode = named ? Mode.GROUP : Mode.FILTER;
        }
    }
}
