package datus.answer.chinese;

import datus.data.Dialect;
import datus.data.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Puts statements whose last column is a number beside each other: growth over an earlier period, and shares of a whole. */
final class Comparison {
    private final Dialect dialect;

    Comparison(Dialect dialect) {
        this.dialect = dialect;
    }

    /** This number, the earlier one and the growth, for each of what the statements show before it. */
    Optional<Sql> growth(Sql current, Sql before, Optional<String> unit) {
        Optional<List<String>> columns = columns(current);
        boolean alike = columns.isPresent() && columns.equals(columns(before));
        return columns.filter(any -> alike).map(names -> {
            String value = last(names);
            String growth = "(c." + value + " - p." + value + ") * 1.0 / NULLIF(p." + value + ", 0) AS " + quote("增长率");
            String shown = "c." + value + " AS " + quote("本期") + ", p." + value + " AS " + quote("上期") + ", " + growth;
            return sql(current, before, names, shown, unit);
        });
    }

    /** The part of the whole, from 0 to 1, for each of what the statements show before the number. */
    Optional<Sql> ratio(Sql part, Sql whole) {
        Optional<List<String>> columns = columns(part);
        boolean alike = columns.isPresent() && columns.equals(columns(whole));
        return columns.filter(any -> alike).map(names -> {
            String value = last(names);
            String share = "c." + value + " * 1.0 / NULLIF(p." + value + ", 0) AS " + quote("占比");
            return sql(part, whole, names, share, Optional.empty());
        });
    }

    private Sql sql(Sql first, Sql second, List<String> names, String shown, Optional<String> unit) {
        List<String> keys = names.subList(0, names.size() - 1);
        String join = keys.isEmpty()
                ? "CROSS JOIN compared p"
                : "LEFT JOIN compared p ON "
                        + keys.stream().map(key -> same(key, unit)).collect(Collectors.joining(" AND "));
        List<String> select =
                new ArrayList<>(keys.stream().map(key -> "c." + key).toList());
        select.add(shown);
        return new Sql("WITH base AS (\n" + indented(first) + "\n), compared AS (\n" + indented(second) + "\n)\nSELECT "
                + String.join(", ", select) + "\nFROM base c\n" + join + order(keys));
    }

    private String same(String key, Optional<String> unit) {
        return unit.map(part -> dialect.extract(part, "c." + key) + " = " + dialect.extract(part, "p." + key))
                .orElse("p." + key + " = c." + key);
    }

    private static String order(List<String> keys) {
        return keys.isEmpty()
                ? ""
                : "\nORDER BY " + keys.stream().map(key -> "c." + key).collect(Collectors.joining(", "));
    }

    /** The growth of each period over the one before it in the result. */
    Optional<Sql> steps(Sql series) {
        return columns(series).filter(names -> names.size() == 2).map(names -> {
            String value = last(names);
            String lag = "LAG(" + value + ") OVER (ORDER BY " + names.get(0) + ")";
            return new Sql("WITH base AS (\n" + indented(series) + "\n)\nSELECT " + names.get(0) + ", " + value + " AS "
                    + quote("本期") + ", " + lag + " AS " + quote("上期") + ", (" + value + " - " + lag
                    + ") * 1.0 / NULLIF("
                    + lag + ", 0) AS " + quote("增长率") + "\nFROM base\nORDER BY " + names.get(0));
        });
    }

    /** The share of each row in the sum of all, from 0 to 1. */
    Optional<Sql> shares(Sql parts) {
        return columns(parts).filter(names -> names.size() > 1).map(names -> {
            String value = last(names);
            String keys = String.join(", ", names.subList(0, names.size() - 1));
            return new Sql("WITH base AS (\n" + indented(parts) + "\n)\nSELECT " + keys + ", " + value
                    + " * 1.0 / NULLIF(SUM(" + value + ") OVER (), 0) AS " + quote("占比") + "\nFROM base\nORDER BY "
                    + quote("占比") + " DESC");
        });
    }

    private String quote(String name) {
        return dialect.quote(name);
    }

    private static String last(List<String> names) {
        return names.get(names.size() - 1);
    }

    private static String indented(Sql sql) {
        return sql.text().indent(4).stripTrailing();
    }

    /** The columns of a plain statement, quoted as they are there; empty if one has no name or the statement is none. */
    private static Optional<List<String>> columns(Sql sql) {
        try {
            if (!(CCJSqlParserUtil.parse(sql.text()) instanceof PlainSelect select)) {
                return Optional.empty();
            }
            List<String> names = new ArrayList<>();
            for (SelectItem<?> item : select.getSelectItems()) {
                if (item.getAlias() != null) {
                    names.add(item.getAlias().getName());
                } else if (item.getExpression() instanceof Column column) {
                    names.add(column.getColumnName());
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(names);
        } catch (JSQLParserException unusual) {
            return Optional.empty();
        }
    }
}
