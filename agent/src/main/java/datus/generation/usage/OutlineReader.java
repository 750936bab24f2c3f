package datus.generation.usage;

import datus.generation.usage.ColumnUse.Role;
import datus.generation.usage.SqlOutline.Filter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the outline of one query, of most dialects; a statement that is no query, or of no known dialect, has none. */
public final class OutlineReader {
    private static final Logger LOG = LoggerFactory.getLogger(OutlineReader.class);

    private final TableColumns columns;
    private final Set<String> defined = new HashSet<>();
    private final Set<String> tables = new LinkedHashSet<>();
    private final Set<ColumnUse> uses = new LinkedHashSet<>();
    private final Set<String> joins = new LinkedHashSet<>();
    private final Set<Filter> filters = new LinkedHashSet<>();
    private final Set<Calculation> calculations = new LinkedHashSet<>();

    private OutlineReader(TableColumns columns) {
        this.columns = columns;
    }

    /** The outline of a query; {@code {{name}}} in it stands for any value. */
    public static Optional<SqlOutline> read(String sql, TableColumns columns) {
        try {
            Statement statement = CCJSqlParserUtil.parse(sql.replaceAll("\\{\\{\\s*(\\w+)\\s*}}", "'$1'"));
            return statement instanceof Select select
                    ? Optional.of(new OutlineReader(columns).outline(select))
                    : Optional.empty();
        } catch (JSQLParserException e) {
            LOG.debug("No outline of {}", sql, e);
            return Optional.empty();
        }
    }

    private SqlOutline outline(Select select) {
        FromNames outermost = read(select);
        PlainSelect plain = select instanceof PlainSelect found ? found : null;
        List<String> grain = new ArrayList<>();
        if (plain != null && plain.getGroupBy() != null) {
            plain.getGroupBy()
                    .getGroupByExpressionList()
                    .forEach(each -> grain.add(outermost.bare(grouped(each, plain))));
        }
        List<String> order = new ArrayList<>();
        if (select.getOrderByElements() != null) {
            select.getOrderByElements().forEach(each -> order.add(outermost.bare(each)));
        }
        Optional<String> limit =
                Optional.ofNullable(select.getLimit()).map(found -> String.valueOf(found.getRowCount()));
        return new SqlOutline(
                List.copyOf(tables),
                uses,
                List.copyOf(joins),
                grain,
                List.copyOf(filters),
                List.copyOf(calculations),
                order,
                limit);
    }

    /** {@code GROUP BY 1} and {@code GROUP BY alias} mean what is selected there. */
    private static Expression grouped(Expression expression, PlainSelect plain) {
        String text = expression.toString();
        if (text.matches("\\d+")
                && Integer.parseInt(text) <= plain.getSelectItems().size()) {
            return plain.getSelectItem(Integer.parseInt(text) - 1).getExpression();
        }
        return plain.getSelectItems().stream()
                .filter(item ->
                        item.getAlias() != null && item.getAlias().getName().equalsIgnoreCase(text))
                .findFirst()
                .map(item -> (Expression) item.getExpression())
                .orElse(expression);
    }

    private FromNames read(Select select) {
        if (select.getWithItemsList() != null) {
            for (WithItem<?> item : select.getWithItemsList()) {
                defined.add(FromNames.lower(item.getUnquotedAliasName()));
                if (item.getParenthesedStatement() instanceof Select inner) {
                    read(inner);
                }
            }
        }
        if (select instanceof PlainSelect plain) {
            return plain(plain);
        }
        if (select instanceof ParenthesedSelect bracketed) {
            return read(bracketed.getSelect());
        }
        if (select instanceof SetOperationList list) {
            list.getSelects().forEach(this::read);
        }
        return new FromNames(columns);
    }

    private FromNames plain(PlainSelect select) {
        FromNames names = new FromNames(columns);
        from(select.getFromItem(), names);
        List<Join> joined = select.getJoins() == null ? List.of() : select.getJoins();
        joined.forEach(join -> from(join.getFromItem(), names));
        joined.forEach(join -> join.getOnExpressions().forEach(on -> conditions(on, names)));
        conditions(select.getWhere(), names);
        use(select.getHaving(), Role.OUTPUT, names);
        for (SelectItem<?> item : select.getSelectItems()) {
            Optional<String> alias = Optional.ofNullable(item.getAlias())
                    .map(Alias::getUnquotedName)
                    .map(FromNames::lower);
            new CalculationReader(names).read(item.getExpression(), alias).ifPresent(calculations::add);
            use(item.getExpression(), Role.OUTPUT, names);
        }
        if (select.getGroupBy() != null) {
            select.getGroupBy()
                    .getGroupByExpressionList()
                    .forEach(each -> use(grouped(each, select), Role.GROUP, names));
        }
        if (select.getOrderByElements() != null) {
            for (OrderByElement each : select.getOrderByElements()) {
                use(each.getExpression(), Role.ORDER, names);
            }
        }
        return names;
    }

    private void from(@Nullable FromItem item, FromNames names) {
        if (item instanceof Table table) {
            names.add(table, defined);
            String name = FromNames.lower(table.getUnquotedName());
            if (!defined.contains(name) || table.getUnquotedSchemaName() != null) {
                tables.add(name);
            }
        } else if (item instanceof Select select) {
            read(select);
            if (item.getAlias() != null) {
                names.addDerived(item.getAlias().getUnquotedName());
            }
        }
    }

    /** Each condition that must hold: a pair of columns of two tables joins them, anything else filters. */
    private void conditions(@Nullable Expression expression, FromNames names) {
        if (expression instanceof AndExpression and) {
            conditions(and.getLeftExpression(), names);
            conditions(and.getRightExpression(), names);
        } else if (expression instanceof EqualsTo equal
                && equal.getLeftExpression() instanceof Column left
                && equal.getRightExpression() instanceof Column right
                && !names.tableOf(left).equals(names.tableOf(right))) {
            joins.add(written(left, names) + " = " + written(right, names));
            use(equal, Role.JOIN, names);
        } else if (expression != null) {
            filters.add(new Filter(new CalculationReader(names).tableOf(expression), names.bare(expression)));
            use(expression, Role.FILTER, names);
        }
    }

    private static String written(Column column, FromNames names) {
        String table = names.tableOf(column);
        return (table.isEmpty() ? "" : table + ".") + FromNames.lower(column.getUnquotedColumnName());
    }

    private void use(@Nullable Expression expression, Role role, FromNames names) {
        if (expression != null) {
            expression.accept(new Uses(names), role);
        }
    }

    /** Notes each column with what is done to it; a subquery is read by itself. */
    private final class Uses extends ExpressionVisitorAdapter<@Nullable Void> {
        private final FromNames names;

        Uses(FromNames names) {
            this.names = names;
        }

        @Override
        public <S> @Nullable Void visit(Column column, S role) {
            if (role instanceof Role known) {
                uses.add(new ColumnUse(names.tableOf(column), FromNames.lower(column.getUnquotedColumnName()), known));
            }
            return null;
        }

        @Override
        public <S> @Nullable Void visit(Function function, S role) {
            boolean aggregates = CalculationReader.isAggregate(function);
            if (function.getParameters() != null) {
                function.getParameters()
                        .forEach(each -> each.accept(this, aggregates ? aggregate(function) : (Object) role));
            }
            return null;
        }

        @Override
        public <S> @Nullable Void visit(ParenthesedSelect select, S role) {
            read(select);
            return null;
        }

        @Override
        public <S> @Nullable Void visit(Select select, S role) {
            read(select);
            return null;
        }
    }

    private static Role aggregate(Function function) {
        return switch (function.getName().toUpperCase(Locale.ROOT)) {
            case "SUM" -> Role.SUM;
            case "AVG" -> Role.AVERAGE;
            case "COUNT" -> function.isDistinct() ? Role.COUNT_DISTINCT : Role.COUNT;
            default -> Role.EXTREME;
        };
    }
}
