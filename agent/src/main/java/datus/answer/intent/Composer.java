package datus.answer.intent;

import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.reading.Mark;
import datus.answer.reading.Piece;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import java.util.List;

/** Reads marks from left to right into a {@link Draft}: what a name does depends on the cues before it. */
final class Composer implements Mark.Listener {
    private final Sentence sentence;
    private final CueReader cues;
    private final NameReader names;
    private final ConditionReader conditions;
    private final Ranking ranking;

    Composer(Schema schema, List<Piece> pieces) {
        sentence = new Sentence(schema, pieces);
        ranking = new Ranking(sentence);
        conditions = new ConditionReader(sentence);
        names = new NameReader(sentence, ranking);
        cues = new CueReader(sentence, conditions, ranking);
    }

    /**
     * The draft of all marks.
     *
     * @throws NotUnderstood if a word finds nothing to do
     */
    Draft compose() {
        for (sentence.at = 0; sentence.at < sentence.pieces.size(); sentence.at++) {
            sentence.pieces.mark(sentence.at).tell(this);
        }
        countSubject();
        ranking.finish();
        refuseLoose();
        return sentence.draft;
    }

    @Override
    public void cue(Mark.Cued mark) {
        cues.read(mark.cue());
    }

    @Override
    public void amount(Mark.Amount mark) {
        conditions.amount(mark.number());
    }

    @Override
    public void dated(Mark.Dated mark) {
        conditions.dated(mark.period());
    }

    @Override
    public void literal(Mark.Literal mark) {
        conditions.literal(mark);
    }

    @Override
    public void table(Mark.ToTable mark) {
        names.table(mark.table());
    }

    @Override
    public void field(Mark.ToField mark) {
        names.field(mark.field());
    }

    @Override
    public void value(Mark.ToValue mark) {
        conditions.value(mark);
    }

    @Override
    public void measure(Mark.ToMeasure mark) {
        names.measure(mark.measure());
    }

    /** "How many" that names nothing counts the subject. */
    private void countSubject() {
        if (!sentence.aggregates.isEmpty()) {
            Cue.Aggregate waiting = sentence.aggregates.get(0);
            Table counted = sentence.draft
                    .subject
                    .filter(table -> waiting.function() == Function.COUNT)
                    .orElseThrow(() -> new NotUnderstood(List.of(), "It does not say what to compute."));
            sentence.draft.output(new Expression.Count(counted.name()));
        }
    }

    /** Nothing said may be dropped. */
    private void refuseLoose() {
        if (sentence.negated
                || sentence.target.isPresent()
                || sentence.compare.isPresent()
                || sentence.draft.takeOr()) {
            throw new NotUnderstood(List.of(), "A condition is not complete.");
        }
        if (sentence.mode == Mode.GROUP) {
            throw new NotUnderstood(List.of(), "It does not say for each of what.");
        }
    }
}
