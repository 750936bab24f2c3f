package datus.answer.intent;

import datus.answer.schema.JoinGraph.Step;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.List;

/** The tables of one SELECT, joined, with what their rows must fulfil. */
public record Plan(TableName root, List<Step> joins, List<Condition> where, List<Existence> existences) {
    public Plan {
        joins = List.copyOf(joins);
        where = List.copyOf(where);
        existences = List.copyOf(existences);
    }

    /** There is a row behind that step, or there is none. */
    public record Existence(Step step, Plan inner, boolean negated) {}

    List<TableName> tables() {
        List<TableName> tables = new ArrayList<>(List.of(root));
        joins.forEach(step -> tables.add(step.target()));
        return tables;
    }

    /** Whether a row at the root may meet several of a joined table, so that it would be counted more than once. */
    boolean multiplies() {
        return joins.stream().anyMatch(step -> !step.toOne());
    }
}
