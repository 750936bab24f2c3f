package datus.answer.edit;

import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.util.deparser.ExpressionDeParser;

/** Writes an expression of one statement with the names of another, or with none but those of the schema. */
final class Wording extends ExpressionDeParser {
    private final Names from;
    private final Optional<Names> to;
    private boolean foreign;

    private Wording(Names from, Optional<Names> to) {
        this.from = from;
        this.to = to;
    }

    /** The same for expressions that are the same but for their spelling. */
    static String key(Expression expression, Names names) {
        Wording wording = new Wording(names, Optional.empty());
        expression.accept(wording, null);
        return wording.getBuilder().toString().toLowerCase(Locale.ROOT);
    }

    /** As the other statement would have it; empty if it does not read the table, or if it is a query of its own. */
    static Optional<String> moved(Expression expression, Names from, Names to) {
        Wording wording = new Wording(from, Optional.of(to));
        expression.accept(wording, null);
        String text = wording.getBuilder().toString();
        return wording.foreign || text.toUpperCase(Locale.ROOT).contains("SELECT")
                ? Optional.empty()
                : Optional.of(text);
    }

    @Override
    public <S> StringBuilder visit(Column column, S context) {
        Optional<String> table = from.table(column);
        if (table.isEmpty()) {
            return getBuilder().append(to.isEmpty() ? value(column) : column.toString());
        }
        if (to.isEmpty()) {
            return getBuilder().append(from.key(column).orElse(""));
        }
        Optional<String> prefix = to.get().prefix(table.get());
        foreign |= prefix.isEmpty();
        return getBuilder().append(prefix.orElse("")).append(column.getColumnName());
    }

    /** Some engines take text in double quotes for a value. */
    private static String value(Column column) {
        return "'" + Names.bare(column.getColumnName()) + "'";
    }

    @Override
    public <S> StringBuilder visit(StringValue value, S context) {
        return getBuilder().append("'").append(value.getValue()).append("'");
    }
}
