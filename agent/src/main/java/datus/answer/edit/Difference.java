package datus.answer.edit;

import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.JSQLParserException;

/** What one statement has in place of another's; only where that is one thing it can be carried over. */
record Difference(Tree from, Tree to) {

    /** Changes the statement and says how; empty, and nothing is changed, if it cannot be. */
    Optional<String> appliedTo(Tree target) throws JSQLParserException {
        if (!from.frame().equals(to.frame())) {
            return Optional.empty();
        }
        boolean sameRows = sorted(from.conditionKeys()).equals(sorted(to.conditionKeys()));
        boolean sameColumns = from.keys(from.shown()).equals(to.keys(to.shown()))
                && from.keys(from.groups()).equals(to.keys(to.groups()));
        boolean sameOrder = from.orderKey().equals(to.orderKey());
        if (!sameRows) {
            return sameColumns && sameOrder ? new RowChange(from, to).appliedTo(target) : Optional.empty();
        }
        if (!sameColumns) {
            return new ColumnChange(from, to).appliedTo(target);
        }
        return sameOrder ? Optional.empty() : new OrderChange(from, to).appliedTo(target);
    }

    private static List<String> sorted(List<String> keys) {
        return keys.stream().sorted().toList();
    }
}
