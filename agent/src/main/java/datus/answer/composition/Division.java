package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Frame;
import datus.answer.intent.Intent;
import datus.answer.intent.NotUnderstood;
import datus.answer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Computes a share or a ratio: of one number by another, or in each group. */
final class Division {
    private final Schema schema;
    private final Draft draft;
    private final Quotient quotient;
    private final Set<String> hints;

    Division(Schema schema, Draft draft, Quotient quotient, Set<String> hints) {
        this.schema = schema;
        this.draft = draft;
        this.quotient = quotient;
        this.hints = hints;
    }

    Intent intent() {
        Draft part = draft.copy();
        part.quotient = Optional.empty();
        if (quotient.ratio() && quotient.other().isPresent()) {
            return divided(quotient.other().get().copy(), part);
        }
        Draft whole = whole(part);
        if (part.groups.isEmpty() && part.entityGroups.isEmpty()) {
            if (part.hasAsManyConditions(whole)) {
                throw new NotUnderstood(List.of(), "It does not say which part.");
            }
            return divided(part, whole);
        }
        return grouped(part, whole);
    }

    /** What the part is a part of: what was said before "are", else all there is. */
    private Draft whole(Draft part) {
        Draft whole = quotient.other().map(Draft::copy).orElseGet(part::copy);
        if (quotient.other().isEmpty() || whole.hasAsManyConditions(part)) {
            whole.clearConditions();
        }
        return whole;
    }

    private Intent divided(Draft part, Draft whole) {
        return one(part).framed(new Frame.Divided(one(whole), quotient.percent()));
    }

    private Intent one(Draft each) {
        each.quotient = Optional.empty();
        Intent intent = new Completion(schema, each, hints).complete();
        boolean one = intent.groups().isEmpty()
                && intent.outputs().size() == 1
                && intent.outputs().get(0).expression().isAggregate();
        if (!one) {
            throw new NotUnderstood(List.of(), "It is no single number that is divided.");
        }
        return intent;
    }

    /** In each group its part of all there is, or the part of its rows that fulfil something. */
    private Intent grouped(Draft part, Draft whole) {
        boolean distributes = part.where.isEmpty() && part.absences.isEmpty();
        List<Condition> inPart = new ArrayList<>(part.where);
        Draft base = distributes ? part : whole;
        if (!distributes) {
            inPart.removeAll(whole.where);
            boolean plain = inPart.size() + part.absences.size() + part.dates.size() == inPart.size();
            if (!plain || inPart.stream().anyMatch(Condition.Related.class::isInstance)) {
                throw new NotUnderstood(List.of(), "That part is not computed for each group.");
            }
            base.groups.clear();
            base.groups.addAll(part.groups);
            base.entityGroups.clear();
            base.entityGroups.addAll(part.entityGroups);
        }
        base.outputs.replaceAll(
                output -> output.isAggregate() ? new Expression.Share(output, inPart, quotient.percent()) : output);
        base.quotient = Optional.empty();
        return new Completion(schema, base, hints).complete();
    }
}
