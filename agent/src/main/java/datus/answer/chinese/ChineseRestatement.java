package datus.answer.chinese;

import datus.data.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Says in Chinese what a plain statement computes: one SELECT over joined tables, without statements inside. */
final class ChineseRestatement {
    private static final Map<String, String> FUNCTIONS =
            Map.of("SUM", " 的总和", "AVG", " 的平均值", "MIN", " 的最小值", "MAX", " 的最大值");
    private static final Map<String, String> OPERATORS =
            Map.of("=", "等于", "<>", "不等于", ">", "大于", ">=", "不小于", "<", "小于", "<=", "不大于");

    private final PlainSelect select;
    private final Map<String, String> named = new HashMap<>();

    private ChineseRestatement(PlainSelect select) {
        this.select = select;
    }

    /** As in "从 订单 中查询 金额 的总和；条件：状态 等于 '已完成'"; empty if the statement is not plain. */
    static Optional<String> of(Sql sql) {
        if (sql.text().indexOf("SELECT") != sql.text().lastIndexOf("SELECT")) {
            return Optional.empty();
        }
        try {
            return CCJSqlParserUtil.parse(sql.text()) instanceof PlainSelect plain
                    ? Optional.of(new ChineseRestatement(plain).text())
                    : Optional.empty();
        } catch (JSQLParserException unusual) {
            return Optional.empty();
        }
    }

    private String text() {
        String different = select.getDistinct() == null ? "" : "不重复的 ";
        String items = select.getSelectItems().stream().map(this::item).collect(Collectors.joining("、"));
        String groups = select.getGroupBy() == null
                ? ""
                : "；按 "
                        + list(select.getGroupBy().getGroupByExpressionList().stream()
                                .map(each -> said(each)))
                        + " 分组";
        return "从 " + tables() + " 中查询 " + different + items
                + condition("；条件：", select.getWhere())
                + groups
                + condition("；只留下：", select.getHaving())
                + order()
                + limit();
    }

    private String tables() {
        List<Join> joins = select.getJoins() == null ? List.of() : select.getJoins();
        return list(
                Stream.concat(Stream.of(select.getFromItem()), joins.stream().map(Join::getFromItem))
                        .map(from -> from instanceof Table table ? bare(table.getName()) : from.toString()));
    }

    private String item(SelectItem<?> item) {
        String said = said(item.getExpression());
        if (item.getAlias() != null) {
            named.put(bare(item.getAlias().getName()), said);
        }
        return said;
    }

    private static String said(Expression expression) {
        if (expression instanceof Function function) {
            String name = function.getName().toUpperCase(java.util.Locale.ROOT);
            String argument = function.getParameters() == null
                    ? "*"
                    : plain(function.getParameters().toString());
            if (name.equals("COUNT")) {
                return argument.equals("*") ? "行数" : "不同 " + argument + " 的个数";
            }
            if (FUNCTIONS.containsKey(name)) {
                return argument + FUNCTIONS.getOrDefault(name, "");
            }
        }
        return plain(expression.toString());
    }

    private static String condition(String before, @org.jspecify.annotations.Nullable Expression expression) {
        return expression == null ? "" : before + new ChineseCondition(expression).text();
    }

    private String order() {
        List<OrderByElement> orders = select.getOrderByElements();
        if (orders == null || (select.getLimit() == null && orders.stream().allMatch(OrderByElement::isAsc))) {
            return "";
        }
        OrderByElement first = orders.get(0);
        String by = plain(first.getExpression().toString());
        return "；按 " + named.getOrDefault(by, said(first.getExpression())) + (first.isAsc() ? " 从低到高" : " 从高到低");
    }

    private String limit() {
        return select.getLimit() == null || select.getLimit().getRowCount() == null
                ? ""
                : "；前 " + select.getLimit().getRowCount() + " 行";
    }

    private static String list(Stream<String> parts) {
        return parts.collect(Collectors.joining("、"));
    }

    private static String bare(String name) {
        return name.replace("\"", "");
    }

    /** Without quotes around names, and without the aliases of tables. */
    private static String plain(String sql) {
        return sql.replaceAll("\\b[a-z]\\d*\\.(?=[\\p{L}\"_])", "")
                .replace("\"", "")
                .replaceFirst("(?i)^DISTINCT ", "");
    }

    /** Conditions joined by "and", each in words; others as they stand in the SQL. */
    private record ChineseCondition(Expression expression) {
        String text() {
            if (expression instanceof AndExpression and) {
                return new ChineseCondition(and.getLeftExpression()).text() + "，且 "
                        + new ChineseCondition(and.getRightExpression()).text();
            }
            if (expression instanceof ComparisonOperator compared) {
                return side(compared, true) + " "
                        + OPERATORS.getOrDefault(compared.getStringExpression(), compared.getStringExpression()) + " "
                        + side(compared, false);
            }
            return plain(expression.toString())
                    .replace(" BETWEEN ", " 介于 ")
                    .replace(" AND ", " 和 ")
                    .replace(" NOT IN ", " 不是 ")
                    .replace(" IN ", " 是 ")
                    .replace(" LIKE ", " 符合 ");
        }

        private static String side(BinaryExpression compared, boolean left) {
            Expression side = left ? compared.getLeftExpression() : compared.getRightExpression();
            String text = said(side);
            return text.startsWith("DATE '") ? text.substring(6, text.length() - 1) : text;
        }
    }
}
