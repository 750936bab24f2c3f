package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Frame;
import datus.answer.intent.Intent;
import datus.answer.intent.NotUnderstood;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finishes a {@link Draft} to an {@link Intent}: dates find their column, what is shown and grouped follows from what was said. */
final class Completion {
    private final Schema schema;
    private final Draft draft;
    private final Set<String> hints;

    /**
     * @param hints the stems of the question's words, to tell apart ways to join
     */
    Completion(Schema schema, Draft draft, Set<String> hints) {
        this.schema = schema;
        this.draft = draft;
        this.hints = hints;
    }

    /**
     * What the draft asks for.
     *
     * @throws NotUnderstood if its parts do not go together
     * @throws datus.answer.intent.Ambiguous if they have several meanings
     */
    Intent complete() {
        if (draft.quotient.isPresent()) {
            return new Division(schema, draft, draft.quotient.get(), hints).intent();
        }
        draft.settleOutputs();
        new DatePlacement(schema, draft).place();
        FirstOfEach first = new FirstOfEach(schema, draft);
        if (first.isAsked()) {
            return first.intent(new Filters(schema, draft).all(), hints);
        }
        new Measuring(schema, draft).settle();
        groupFolded();
        List<Condition> where = new Filters(schema, draft).all();
        boolean meets = Intersections.of(schema, draft, hints).rewrite(where);
        OverSome some = new OverSome(schema, draft, hints);
        if (some.isAsked()) {
            return some.intent(where);
        }
        Lines lines = new Lines(schema, draft);
        lines.lay();
        refuseLost(lines);
        TableName anchor = new Anchor(schema, draft).of(lines.outputs);
        boolean distinct = draft.distinct || meets || lines.isBareColumn();
        Intent intent = new Intent(
                anchor,
                List.copyOf(lines.outputs),
                distinct,
                List.copyOf(lines.groups),
                where,
                draft.having,
                new Sorting(schema, draft, anchor, lines.outputs, lines.groups).of(distinct),
                draft.limit,
                draft.mentioned,
                hints);
        return draft.fold
                .map(function -> intent.framed(new Frame.Folded(function)))
                .orElse(intent);
    }

    /** "On average, how many orders does a customer have" counts for each customer. */
    private void groupFolded() {
        if (draft.fold.isEmpty()) {
            return;
        }
        if (draft.groups.isEmpty() && draft.entityGroups.isEmpty()) {
            Stream.concat(draft.subject.map(Table::name).stream(), draft.related.stream())
                    .findFirst()
                    .map(schema::table)
                    .ifPresent(draft.entityGroups::add);
            draft.related.clear();
        }
        boolean one = draft.groups.size() + draft.entityGroups.size() == 1 && draft.outputs.size() == 1;
        if (!one || draft.limit.isPresent() || !draft.orders.isEmpty()) {
            throw new NotUnderstood(
                    List.of(), "It does not say of what the " + draft.fold.get().words() + " is.");
        }
    }

    /** One line has no order, no first ones and no groups to filter. */
    private void refuseLost(Lines lines) {
        boolean oneLine = lines.groups.isEmpty()
                && lines.outputs.stream().allMatch(output -> output.expression().isAggregate());
        if (oneLine && (draft.limit.isPresent() || !draft.orders.isEmpty() || !draft.having.isEmpty())) {
            throw new NotUnderstood(
                    List.of(), "It asks for one number of rows that are ranked or grouped first; ask for those first.");
        }
    }
}
