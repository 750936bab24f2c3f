package datus.generation.usage;

import datus.generation.usage.Calculation.Aggregate;
import datus.generation.usage.Calculation.Ratio;
import datus.generation.usage.Calculation.Running;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.WindowOffset;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;

/** Reads what an expression of a SELECT computes of many rows. */
final class CalculationReader {
    private static final Set<String> AGGREGATES = Set.of("SUM", "AVG", "COUNT", "MIN", "MAX");
    private static final Set<String> WRAPPERS = Set.of("ROUND", "COALESCE", "NULLIF", "IFNULL");

    private final FromNames names;

    CalculationReader(FromNames names) {
        this.names = names;
    }

    Optional<Calculation> read(Expression expression, Optional<String> alias) {
        Expression inner = unwrapped(expression);
        if (inner instanceof Division division) {
            return ratio(division, alias);
        }
        if (inner instanceof AnalyticExpression analytic) {
            return analytic(analytic, alias);
        }
        return aggregate(inner, alias).map(Calculation.class::cast);
    }

    private Optional<Calculation> ratio(Division division, Optional<String> alias) {
        return aggregate(unwrapped(division.getLeftExpression()), Optional.empty())
                .flatMap(above -> aggregate(unwrapped(division.getRightExpression()), Optional.empty())
                        .map(below -> new Ratio(above, below, alias)));
    }

    /** An aggregate by itself, or with FILTER. */
    private Optional<Aggregate> aggregate(Expression expression, Optional<String> alias) {
        if (expression instanceof AnalyticExpression analytic && isOnlyFiltered(analytic)) {
            return Optional.of(new Aggregate(
                    tableOf(analytic.getExpression()),
                    analytic.getName().toUpperCase(Locale.ROOT),
                    analytic.isDistinct(),
                    analytic.isAllColumns() ? "*" : names.bare(analytic.getExpression()),
                    Optional.of(names.bare(analytic.getFilterExpression())),
                    alias));
        }
        return expression instanceof Function function && isAggregate(function)
                ? Optional.of(aggregate(function, alias))
                : Optional.empty();
    }

    private static boolean isOnlyFiltered(AnalyticExpression analytic) {
        return analytic.getFilterExpression() != null
                && analytic.getWindowElement() == null
                && analytic.getOrderByElements() == null
                && AGGREGATES.contains(analytic.getName().toUpperCase(Locale.ROOT));
    }

    static boolean isAggregate(Function function) {
        return AGGREGATES.contains(function.getName().toUpperCase(Locale.ROOT));
    }

    private Aggregate aggregate(Function function, Optional<String> alias) {
        ExpressionList<?> parameters = function.getParameters();
        Expression argument = parameters == null || parameters.isEmpty() ? null : parameters.get(0);
        String name = function.getName().toUpperCase(Locale.ROOT);
        if (argument != null && unwrapped(argument) instanceof CaseExpression when && isCondition(when)) {
            WhenClause only = when.getWhenClauses().get(0);
            boolean counts =
                    name.equals("SUM") && "1".equals(only.getThenExpression().toString());
            String taken = counts ? "*" : names.bare(only.getThenExpression());
            return new Aggregate(
                    tableOf(when),
                    counts ? "COUNT" : name,
                    function.isDistinct(),
                    name.equals("COUNT") && "1".equals(taken) ? "*" : taken,
                    Optional.of(names.bare(only.getWhenExpression())),
                    alias);
        }
        String taken = argument == null || "*".equals(argument.toString()) ? "*" : names.bare(argument);
        return new Aggregate(
                tableOf(argument),
                name,
                function.isDistinct(),
                name.equals("COUNT") && "1".equals(taken) ? "*" : taken,
                Optional.empty(),
                alias);
    }

    /** Whether it takes a value where one condition holds and nothing elsewhere. */
    private static boolean isCondition(CaseExpression when) {
        Expression otherwise = when.getElseExpression();
        return when.getSwitchExpression() == null
                && when.getWhenClauses().size() == 1
                && (otherwise == null
                        || otherwise instanceof NullValue
                        || otherwise.toString().matches("0(\\.0+)?"));
    }

    private Optional<Calculation> analytic(AnalyticExpression analytic, Optional<String> alias) {
        if (isOnlyFiltered(analytic)) {
            return aggregate(analytic, alias).map(Calculation.class::cast);
        }
        Expression of = analytic.getExpression();
        boolean runs =
                analytic.getName().equalsIgnoreCase("SUM") && of != null && analytic.getOrderByElements() != null;
        if (!runs) {
            return Optional.empty();
        }
        Aggregate summed = of instanceof Function function && isAggregate(function)
                ? aggregate(function, Optional.empty())
                : new Aggregate(tableOf(of), "SUM", false, names.bare(of), Optional.empty(), Optional.empty());
        return Optional.of(new Running(summed, preceding(analytic), alias));
    }

    private static Optional<Integer> preceding(AnalyticExpression analytic) {
        if (analytic.getWindowElement() == null || analytic.getWindowElement().getRange() == null) {
            return Optional.empty();
        }
        WindowOffset start = analytic.getWindowElement().getRange().getStart();
        return start != null && start.getExpression() instanceof LongValue rows
                ? Optional.of((int) rows.getValue())
                : Optional.empty();
    }

    /** What is inside brackets, casts, roundings, guards against null and zero, and factors such as 100.0. */
    private static Expression unwrapped(Expression expression) {
        if (expression instanceof ParenthesedExpressionList<?> brackets && brackets.size() == 1) {
            return unwrapped(brackets.get(0));
        }
        if (expression instanceof CastExpression cast) {
            return unwrapped(cast.getLeftExpression());
        }
        if (expression instanceof Function function
                && WRAPPERS.contains(function.getName().toUpperCase(Locale.ROOT))
                && function.getParameters() != null) {
            return unwrapped(function.getParameters().get(0));
        }
        if (expression instanceof Multiplication product) {
            return isNumber(product.getLeftExpression())
                    ? unwrapped(product.getRightExpression())
                    : isNumber(product.getRightExpression()) ? unwrapped(product.getLeftExpression()) : expression;
        }
        return expression;
    }

    private static boolean isNumber(Expression expression) {
        return expression.toString().matches("1(\\.0*)?|100(\\.0*)?");
    }

    /** The one table whose columns an expression takes; of one that takes none, such as all rows, the only table there is. */
    String tableOf(@Nullable Expression expression) {
        Set<String> tables = new LinkedHashSet<>();
        if (expression != null) {
            expression.accept(
                    new ExpressionVisitorAdapter<@Nullable Void>() {
                        @Override
                        public <S> @Nullable Void visit(Column column, S context) {
                            tables.add(names.tableOf(column));
                            return null;
                        }
                    },
                    null);
        }
        return tables.isEmpty()
                ? names.only()
                : tables.size() == 1 ? tables.iterator().next() : "";
    }
}
