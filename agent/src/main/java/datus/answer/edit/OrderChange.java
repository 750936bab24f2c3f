package datus.answer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.OrderByElement;

/** Another order, or more or fewer of it, where the statement has the order that was there before. */
record OrderChange(Tree from, Tree to) {

    Optional<String> appliedTo(Tree target) throws JSQLParserException {
        boolean same = first(from).equals(first(target)) && Objects.equals(limit(from), limit(target));
        if (!same) {
            return Optional.empty();
        }
        List<OrderByElement> order = new ArrayList<>();
        for (OrderByElement each : to.order()) {
            Optional<String> moved = Wording.moved(each.getExpression(), to.names(), target.names());
            if (moved.isEmpty()) {
                return Optional.empty();
            }
            order.add(new OrderByElement()
                    .withExpression(CCJSqlParserUtil.parseExpression(moved.get()))
                    .withAsc(each.isAsc())
                    .withAscDescPresent(each.isAscDescPresent()));
        }
        target.select().setOrderByElements(order.isEmpty() ? null : order);
        target.select().setLimit(to.select().getLimit());
        return Optional.of(order.isEmpty() ? "in no order" : "by " + order.get(0) + limit(to));
    }

    private static Optional<String> first(Tree tree) {
        return tree.order().stream()
                .findFirst()
                .map(each -> tree.key(each.getExpression()) + (each.isAsc() ? "" : " desc"));
    }

    private static String limit(Tree tree) {
        return tree.select().getLimit() == null
                ? ""
                : tree.select()
                        .getLimit()
                        .toString()
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("limit", ", only");
    }
}
