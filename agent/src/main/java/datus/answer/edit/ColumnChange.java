package datus.answer.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Another column or measure in place of one that is shown, and wherever rows are grouped or sorted by it. */
record ColumnChange(Tree from, Tree to) {

    Optional<String> appliedTo(Tree target) throws JSQLParserException {
        List<String> before = from.keys(from.shown());
        List<String> after = to.keys(to.shown());
        int at = onlyDifference(before, after);
        if (at < 0 || !onlyThat(before.get(at), after.get(at))) {
            return Optional.empty();
        }
        List<SelectItem<?>> items = target.select().getSelectItems();
        List<String> own = target.keys(target.shown());
        Optional<String> moved = Wording.moved(to.shown().get(at), to.names(), target.names());
        if (Collections.frequency(own, before.get(at)) != 1 || moved.isEmpty()) {
            return Optional.empty();
        }
        int place = own.indexOf(before.get(at));
        String was = items.get(place).getExpression().toString();
        replace(target, before.get(at), moved.get());
        items.set(place, new SelectItem<>(CCJSqlParserUtil.parseExpression(moved.get())));
        return Optional.of("with " + moved.get() + " in place of " + was);
    }

    /** Where, if it is one place; else -1. */
    private static int onlyDifference(List<String> before, List<String> after) {
        int found = -1;
        for (int i = 0; i < before.size() && before.size() == after.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private boolean onlyThat(String before, String after) {
        List<String> groups = new ArrayList<>(from.keys(from.groups()));
        Collections.replaceAll(groups, before, after);
        return groups.equals(to.keys(to.groups()))
                && from.orderKey().replace(before, after).equals(to.orderKey());
    }

    private static void replace(Tree target, String before, String moved) throws JSQLParserException {
        Expression other = CCJSqlParserUtil.parseExpression(moved);
        GroupByElement group = target.select().getGroupBy();
        if (group != null) {
            List<Expression> groups = new ArrayList<>(target.groups());
            groups.replaceAll(each -> target.key(each).equals(before) ? other : each);
            group.setGroupByExpressions(new ExpressionList<>(groups));
        }
        target.order().stream()
                .filter(each -> target.key(each.getExpression()).equals(before))
                .forEach(each -> each.setExpression(other));
    }
}
