package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.NotUnderstood;
import datus.answer.schema.Schema;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.List;

/** Gathers what rows must fulfil: what was said of them, which rows of others must be there, and which must not. */
final class Filters {
    private final Schema schema;
    private final Draft draft;

    Filters(Schema schema, Draft draft) {
        this.schema = schema;
        this.draft = draft;
    }

    List<Condition> all() {
        List<Condition> where = new ArrayList<>(draft.where);
        draft.absences.forEach(absence -> where.add(absent(absence)));
        draft.related.stream()
                .filter(table -> draft.absences.stream()
                        .noneMatch(absence -> absence.table().name().equals(table)))
                .forEach(table -> where.add(new Condition.Related(table, List.of(), false)));
        return where;
    }

    private Condition absent(Absence absence) {
        boolean own = draft.subject.filter(absence.table()::equals).isPresent();
        if (own && absence.inner().isEmpty()) {
            throw new NotUnderstood(List.of(absence.table().spoken()), "It does not say which are left out.");
        }
        return own ? except(absence) : new Condition.Related(absence.table().name(), absence.inner(), true);
    }

    /** "All stadiums except those with a concert" rules out by the rows of others, or by their own. */
    private Condition except(Absence absence) {
        TableName subject = absence.table().name();
        List<Condition> far = absence.inner().stream()
                .filter(condition -> !schema.joins().isToOne(subject, condition.table()))
                .toList();
        if (far.isEmpty()) {
            return new Condition.AllOf(absence.inner(), true);
        }
        if (far.size() < absence.inner().size()) {
            throw new NotUnderstood(List.of(), "It rules out by rows of several kinds; ask for one at a time.");
        }
        return new Condition.Related(far.get(0).table(), far, true);
    }
}
