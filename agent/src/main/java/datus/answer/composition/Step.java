package datus.answer.composition;

import datus.answer.intent.Expression;
import datus.answer.intent.NotUnderstood;
import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.reading.Mark;
import datus.answer.schema.Table;
import java.util.List;

/** The step of a sentence over one phrase: what a name does depends on the cues before it. */
final class Step implements Mark.Listener {
    private final Sentence sentence;
    private final CueReader cues;
    private final NameReader names;
    private final ValueReader values;
    private final AmountReader amounts;
    private final ConditionReader conditions;
    private final Orders orders;

    Step(Sentence sentence) {
        this.sentence = sentence;
        orders = new Orders(sentence);
        values = new ValueReader(sentence);
        amounts = new AmountReader(sentence);
        conditions = new ConditionReader(sentence, amounts);
        names = new NameReader(sentence, orders);
        cues = new CueReader(sentence, conditions, orders);
    }

    @Override
    public void cue(Mark.Cued mark) {
        cues.read(mark.cue());
    }

    @Override
    public void amount(Mark.Amount mark) {
        amounts.amount(mark.number());
    }

    @Override
    public void dated(Mark.Dated mark) {
        conditions.dated(mark.period());
    }

    @Override
    public void literal(Mark.Literal mark) {
        values.literal(mark);
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
        values.value(mark);
    }

    @Override
    public void measure(Mark.ToMeasure mark) {
        names.measure(mark.measure());
    }

    /** Settles what still waits behind the last phrase. */
    void finish() {
        countSubject();
        orders.finish();
        refuseLoose();
    }

    /** "How many" that names nothing counts what was counted before, else the subject. */
    private void countSubject() {
        boolean counted = sentence.draft.outputs.stream().anyMatch(Expression.Count.class::isInstance);
        sentence.aggregates.removeIf(cue -> counted && cue.function() == Function.SUM);
        if (!sentence.aggregates.isEmpty()) {
            Cue.Aggregate waiting = sentence.aggregates.get(0);
            Draft draft = sentence.draft;
            boolean counts = waiting.function() == Function.COUNT && sentence.aggregates.size() == 1;
            Expression count = draft.countedBefore()
                    .or(() -> draft.subject.map(Table::name).map(Expression.Count::new))
                    .filter(any -> counts)
                    .orElseThrow(() -> new NotUnderstood(List.of(), "It does not say what to compute."));
            draft.output(count);
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
        if (sentence.mode == Mode.GROUP && sentence.draft.outputs.isEmpty()) {
            throw new NotUnderstood(List.of(), "It does not say for each of what.");
        }
    }
}
