package datus.answer.edit;

import datus.answer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;

/**
 * A plain SELECT over tables, part by part.
 *
 * @param select changes with {@link Edit}s; each tree has its own
 */
record Tree(PlainSelect select, Names names) {

    /** Empty if it is anything but a plain SELECT over tables that are each read once. */
    static Optional<Tree> of(String sql, Schema schema) {
        try {
            return CCJSqlParserUtil.newParser(sql.replaceAll("[;\\s]+$", "")).Statement() instanceof PlainSelect select
                            && select.getFromItem() != null
                    ? Names.of(select, schema).map(names -> new Tree(select, names))
                    : Optional.empty();
        } catch (net.sf.jsqlparser.parser.ParseException | net.sf.jsqlparser.parser.TokenMgrException unknownDialect) {
            return Optional.empty();
        }
    }

    String key(Expression expression) {
        return Wording.key(expression, names);
    }

    /** What has to be true of each row. */
    List<Expression> conditions() {
        List<Expression> found = new ArrayList<>();
        if (select.getWhere() != null) {
            collect(select.getWhere(), found);
        }
        return found;
    }

    private static void collect(Expression expression, List<Expression> found) {
        if (expression instanceof AndExpression and) {
            collect(and.getLeftExpression(), found);
            collect(and.getRightExpression(), found);
        } else {
            found.add(expression);
        }
    }

    List<String> conditionKeys() {
        return keys(conditions());
    }

    String text() {
        return select.toString();
    }

    List<Expression> shown() {
        return select.getSelectItems().stream()
                .<Expression>map(item -> item.getExpression())
                .toList();
    }

    List<Expression> groups() {
        List<Expression> found = new ArrayList<>();
        if (select.getGroupBy() != null) {
            for (Object each : select.getGroupBy().getGroupByExpressionList()) {
                found.add((Expression) each);
            }
        }
        return found;
    }

    List<OrderByElement> order() {
        return select.getOrderByElements() == null ? List.of() : select.getOrderByElements();
    }

    /** The order, way and limit; names that the statement gave itself are told by what they stand for. */
    String orderKey() {
        return order().stream()
                        .map(each -> key(each.getExpression()) + (each.isAsc() ? "" : " desc"))
                        .collect(Collectors.joining(", "))
                + " " + select.getLimit();
    }

    List<String> keys(List<Expression> expressions) {
        return expressions.stream().map(this::key).toList();
    }

    /** All that edits leave as it is: tables, joins, DISTINCT, conditions on groups. */
    String frame() {
        String joins = select.getJoins() == null ? "" : select.getJoins().toString();
        String having = select.getHaving() == null ? "" : key(select.getHaving());
        return select.getFromItem() + joins + select.getDistinct() + having;
    }
}
