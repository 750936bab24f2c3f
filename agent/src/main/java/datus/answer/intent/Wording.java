package datus.answer.intent;

import datus.answer.intent.Expression.Aggregated;
import datus.answer.intent.Expression.Calendar;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Expression.Count;
import datus.answer.intent.Expression.Formula;
import datus.answer.intent.Expression.Share;
import datus.answer.language.ChineseTerms;
import datus.answer.language.Function;
import datus.answer.schema.Field;
import datus.answer.schema.Measure;
import datus.answer.schema.Schema;
import datus.data.TableName;
import java.util.stream.Collectors;

/** How expressions are said. */
public final class Wording {
    private final Schema schema;

    public Wording(Schema schema) {
        this.schema = schema;
    }

    /** A short name, as in "average account balance"; becomes the name of a column. */
    public String name(Expression expression) {
        if (expression instanceof Column column) {
            return column.field().spoken();
        }
        if (expression instanceof Calendar calendar) {
            return calendar.unit().word();
        }
        if (expression instanceof Formula formula) {
            return formula.measure().name();
        }
        if (expression instanceof Count count) {
            return plural(schema.table(count.table()).spoken());
        }
        if (expression instanceof Share share) {
            return share.percent() ? "percentage" : "share";
        }
        Aggregated aggregated = (Aggregated) expression;
        String argument = name(aggregated.argument());
        if (aggregated.function() == Function.COUNT) {
            return plural(argument);
        }
        boolean measure = aggregated.argument() instanceof Formula && aggregated.function() == Function.SUM;
        boolean said = argument.startsWith(aggregated.function().words() + " ");
        return measure || said ? argument : aggregated.function().words() + " " + argument;
    }

    /** As in the SQL: sum of l_extendedprice * (1 - l_discount). */
    public String exact(Expression expression) {
        if (expression instanceof Column column) {
            return exact(column.field());
        }
        if (expression instanceof Calendar calendar) {
            return calendar.unit().word() + " of " + exact(calendar.field());
        }
        if (expression instanceof Formula formula) {
            return exact(formula.measure());
        }
        if (expression instanceof Count count) {
            return "number of " + count.table() + " rows";
        }
        if (expression instanceof Share share) {
            String part = share.part().isEmpty()
                    ? ""
                    : share.part().stream()
                            .map(new Restatement(schema)::condition)
                            .collect(Collectors.joining(" and ", " of those where ", ""));
            return "share" + (share.percent() ? " in percent" : "") + part + " of the " + exact(share.of());
        }
        Aggregated aggregated = (Aggregated) expression;
        String different = aggregated.distinct() ? "different " : "";
        return (aggregated.function() == Function.SUM
                        ? "sum of"
                        : aggregated.function().words()) + " " + different + exact(aggregated.argument());
    }

    /** As in l_extendedprice * (1 - l_discount). */
    public String exact(Measure measure) {
        String product = measure.factors().stream().map(this::exact).collect(Collectors.joining(" * "));
        return measure.discount()
                .map(field -> product + " * (1 - " + exact(field) + ")")
                .orElse(product);
    }

    /** A column's name, with its table where another has one of the same name. */
    public String exact(Field field) {
        boolean alone = schema.tables().stream()
                .filter(table -> !table.name().equals(field.table()))
                .noneMatch(table -> table.field(field.name()).isPresent());
        return alone ? field.name() : field.table() + "." + field.name();
    }

    String table(TableName name) {
        return schema.table(name).spoken();
    }

    static String plural(String words) {
        if (ChineseTerms.isChinese(words)) {
            return words + "数";
        }
        if (words.endsWith("y") && !words.matches(".*[aeiou]y")) {
            return words.substring(0, words.length() - 1) + "ies";
        }
        return words.matches(".*(s|x|ch|sh)") ? words + "es" : words + "s";
    }
}
