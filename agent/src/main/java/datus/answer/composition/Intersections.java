package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Intent;
import datus.answer.intent.NotUnderstood;
import datus.answer.intent.Output;
import datus.answer.schema.Schema;
import datus.data.TableName;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Writes conditions that no row fulfils together as what rows have in common: the countries of which one singer is old and another
 * is young are those found among the old and found among the young.
 */
final class Intersections {
    private final Schema schema;
    private final Draft draft;
    private final Set<String> hints;

    private Intersections(Schema schema, Draft draft, Set<String> hints) {
        this.schema = schema;
        this.draft = draft;
        this.hints = hints;
    }

    static Intersections of(Schema schema, Draft draft, Set<String> hints) {
        return new Intersections(schema, draft, hints);
    }

    /** Replaces such conditions on the rows that are shown themselves; whether there were any. */
    boolean rewrite(List<Condition> where) {
        boolean[] found = {false};
        where.replaceAll(condition -> {
            if (condition instanceof Condition.Related related && isOwn(related)) {
                found[0] = true;
                return member(related);
            }
            return condition;
        });
        return found[0];
    }

    private boolean isOwn(Condition.Related related) {
        return !related.negated()
                && !related.inner().isEmpty()
                && draft.outputs.stream().anyMatch(output -> schema.joins().isToOne(output.table(), related.table()));
    }

    private Condition member(Condition.Related related) {
        List<Expression> columns =
                draft.outputs.stream().filter(Column.class::isInstance).toList();
        if (columns.size() != 1 || draft.outputs.size() != 1) {
            throw new NotUnderstood(List.of(), "No row fulfils all that together.");
        }
        Column shown = (Column) columns.get(0);
        TableName table = shown.table();
        return new Condition.Member(
                shown.field(),
                new Intent(
                        table,
                        List.of(Output.of(shown)),
                        false,
                        List.of(),
                        related.inner(),
                        List.of(),
                        List.of(),
                        OptionalInt.empty(),
                        draft.mentioned,
                        hints));
    }
}
