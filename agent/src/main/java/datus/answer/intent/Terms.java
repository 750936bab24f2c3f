package datus.answer.intent;

import datus.answer.intent.Condition.AllOf;
import datus.answer.intent.Condition.AnyOf;
import datus.answer.intent.Condition.Compared;
import datus.answer.intent.Condition.During;
import datus.answer.intent.Condition.Member;
import datus.answer.intent.Condition.OneOf;
import datus.answer.intent.Expression.Aggregated;
import datus.answer.intent.Expression.Calendar;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Expression.Count;
import datus.answer.intent.Expression.Formula;
import datus.answer.intent.Expression.Share;
import datus.answer.language.Function;
import datus.answer.language.TimeUnit;
import datus.answer.schema.Field;
import datus.answer.schema.Measure;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.DataType.Kind;
import datus.data.Dialect;
import datus.data.Sql;
import datus.data.TableName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes expressions and conditions in SQL, columns qualified by the aliases of one statement. */
final class Terms {
    private final Schema schema;
    private final Dialect dialect;
    private final Aliases aliases;
    private final Plan plan;

    Terms(Schema schema, Aliases aliases, Plan plan) {
        this.schema = schema;
        this.dialect = schema.dialect();
        this.aliases = aliases;
        this.plan = plan;
    }

    String table(TableName name) {
        String alias = aliases.of(name);
        return whole(name) + (alias.isEmpty() ? "" : " " + alias);
    }

    private String whole(TableName name) {
        return name.schema().map(owner -> dialect.quote(owner) + ".").orElse("") + dialect.quote(name.table());
    }

    String column(TableName table, String column) {
        String alias = aliases.of(table);
        return (alias.isEmpty() ? "" : alias + ".") + dialect.quote(column);
    }

    private String column(Field field) {
        return column(field.table(), field.name());
    }

    String expression(Expression expression) {
        if (expression instanceof Column column) {
            return column(column.field());
        }
        if (expression instanceof Calendar calendar) {
            String column = column(calendar.field());
            return calendar.unit() == TimeUnit.YEAR
                    ? dialect.extract("year", column)
                    : dialect.truncate(calendar.unit().word(), column);
        }
        if (expression instanceof Formula formula) {
            return formula(formula.measure());
        }
        if (expression instanceof Count count) {
            return count(count.table());
        }
        if (expression instanceof Share share) {
            return share(share);
        }
        Aggregated aggregated = (Aggregated) expression;
        return aggregated.function() + "(" + (aggregated.distinct() ? "DISTINCT " : "")
                + expression(aggregated.argument()) + ")";
    }

    private String share(Share share) {
        String of = expression(share.of());
        String times = share.percent() ? "100.0 * " : "1.0 * ";
        if (share.part().isEmpty()) {
            return times + of + " / SUM(" + of + ") OVER ()";
        }
        String part = share.part().stream().map(this::condition).collect(Collectors.joining(" AND "));
        boolean adds = share.of() instanceof Aggregated sum && sum.function() == Function.SUM && !sum.distinct();
        if (!adds && !of.equals("COUNT(*)")) {
            throw new NotUnderstood(List.of(), "A part of what is not counted row by row has no share in a group.");
        }
        String value = adds ? expression(((Aggregated) share.of()).argument()) : "1";
        return times + (adds ? "SUM" : "COUNT") + "(CASE WHEN " + part + " THEN " + value + " END) / " + of;
    }

    /** Rows are counted by their key where the statement repeats them. */
    private String count(TableName table) {
        if (table.equals(plan.root()) && !plan.multiplies()) {
            return "COUNT(*)";
        }
        Table counted = schema.table(table);
        if (counted.key().size() != 1) {
            throw new NotUnderstood(
                    List.of(counted.spoken()),
                    "Rows of " + table + " cannot be counted once each: no single column names them.");
        }
        return "COUNT(DISTINCT " + column(counted.key().get(0)) + ")";
    }

    private String formula(Measure measure) {
        String product = measure.factors().stream().map(this::column).collect(Collectors.joining(" * "));
        return measure.discount()
                .map(field -> product + " * (1 - " + column(field) + ")")
                .orElse(product);
    }

    String condition(Condition condition) {
        if (condition instanceof OneOf one) {
            return oneOf(one);
        }
        if (condition instanceof During during) {
            return (during.negated() ? "NOT (" : "") + during(during) + (during.negated() ? ")" : "");
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().map(this::condition).collect(Collectors.joining(" OR ", "(", ")"));
        }
        if (condition instanceof AllOf all) {
            String parts = all.parts().stream().map(this::condition).collect(Collectors.joining(" AND ", "(", ")"));
            return (all.negated() ? "NOT " : "") + parts;
        }
        if (condition instanceof Member member) {
            Sql query = new SqlWriter(schema).write(member.query(), Planner.plan(schema, member.query()));
            return column(member.field()) + " IN (\n" + query.text().indent(4).stripTrailing() + ")";
        }
        return compared((Compared) condition);
    }

    private String oneOf(OneOf one) {
        String column = column(one.field());
        List<String> values = one.values().stream().map(this::operand).toList();
        if (values.size() == 1) {
            return column + (one.negated() ? " <> " : " = ") + values.get(0);
        }
        return column + (one.negated() ? " NOT IN (" : " IN (") + String.join(", ", values) + ")";
    }

    private String compared(Compared compared) {
        String left = expression(compared.left());
        List<String> values = compared.operands().stream().map(this::operand).toList();
        return switch (compared.operator()) {
            case EMPTY, PRESENT -> left + " " + compared.operator().sql();
            case BETWEEN -> left + " BETWEEN " + values.get(0) + " AND " + values.get(1);
            case CONTAINS -> left + " LIKE " + pattern(compared, "%", "%");
            case STARTS -> left + " LIKE " + pattern(compared, "", "%");
            case ENDS -> left + " LIKE " + pattern(compared, "%", "");
            default -> left + " " + compared.operator().sql() + " " + values.get(0);
        };
    }

    private String pattern(Compared compared, String before, String after) {
        Object value = compared.operands().get(0) instanceof Operand.Constant constant
                ? constant.value()
                : ((Operand.Parameter) compared.operands().get(0)).shown();
        return dialect.literal(before + value + after);
    }

    private String operand(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return dialect.literal(constant.value());
        }
        if (operand instanceof Operand.Parameter parameter) {
            return "{{" + parameter.name() + "}}";
        }
        if (operand instanceof Operand.Other other) {
            return column(other.field());
        }
        Operand.Overall overall = (Operand.Overall) operand;
        Field field = overall.field();
        return "(SELECT " + overall.function() + "(" + dialect.quote(field.name()) + ") FROM " + whole(field.table())
                + ")";
    }

    private String during(During during) {
        String column = column(during.field());
        List<String> bounds = new ArrayList<>();
        during.period().from().ifPresent(day -> bounds.add(column + " >= " + bound(during.field(), day)));
        during.period().until().ifPresent(day -> bounds.add(column + " < " + bound(during.field(), day)));
        return String.join(" AND ", bounds);
    }

    private String bound(Field field, LocalDate day) {
        if (field.isTemporal()) {
            return dialect.literal(day);
        }
        return dialect.literal(field.kind() == Kind.TEXT ? String.valueOf(day.getYear()) : (Object) day.getYear());
    }
}
