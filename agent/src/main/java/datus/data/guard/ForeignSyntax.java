package datus.data.guard;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.NextValExpression;
import net.sf.jsqlparser.expression.UserVariable;
import net.sf.jsqlparser.expression.VariableAssignment;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.WithItem;

/**
 * Walks all of a parsed query, knowing at each place which names are its own common table expressions, and refuses tables out of scope, functions
 * that are not on the list, and whatever does more than read.
 */
final class ForeignSyntax {
    private final ForeignTables tables;
    private final WordLists functions;

    ForeignSyntax(ForeignTables tables, WordLists functions) {
        this.tables = tables;
        this.functions = functions;
    }

    /** Refuses the query if anything in it is not known to be in scope. */
    void check(Select query) {
        visit(query, Set.of());
    }

    private void visit(Object part, Set<String> outer) {
        if (part instanceof Collection<?> parts) {
            parts.forEach(each -> visit(each, outer));
            return;
        }
        checkPart(part, outer);
        Set<String> own = part instanceof Select select ? visitOwnTables(select, outer) : outer;
        boolean column = part instanceof Column || part instanceof AllTableColumns;
        for (Object child : ParsedParts.of(part)) {
            boolean prefix = column && child instanceof Table;
            if (!prefix && !isOwnTables(child)) {
                visit(child, own);
            }
        }
    }

    private static boolean isOwnTables(Object part) {
        return part instanceof Collection<?> parts && parts.stream().anyMatch(WithItem.class::isInstance);
    }

    private Set<String> visitOwnTables(Select select, Set<String> outer) {
        Set<String> own = new HashSet<>(outer);
        List<WithItem<?>> items = select.getWithItemsList() == null ? List.of() : select.getWithItemsList();
        boolean recursive = items.stream().anyMatch(WithItem::isRecursive);
        for (WithItem<?> item : items) {
            String name = item.getAlias().getName();
            if (recursive) {
                own.add(name);
            }
            ParsedParts.of(item).forEach(part -> visit(part, Set.copyOf(own)));
            own.add(name);
        }
        return own;
    }

    private void checkPart(Object part, Set<String> own) {
        if (part instanceof Statement && !(part instanceof Select)) {
            throw new Refusal("it changes data");
        }
        if (part instanceof Table table) {
            checkTable(table, own);
        } else if (part instanceof Function function && !(part instanceof TableFunction)) {
            checkFunction(function.getName());
        } else if (part instanceof AnalyticExpression function) {
            checkFunction(function.getName());
        } else if (part instanceof UserVariable
                || part instanceof VariableAssignment
                || part instanceof NextValExpression
                || part instanceof JdbcNamedParameter) {
            throw new Refusal("it holds " + part + ", which is not for agents");
        }
    }

    /** Engines differ in which names are the same, so a table is one of the statement's own only if it is written as that is. */
    private void checkTable(Table table, Set<String> own) {
        List<String> path = ForeignTables.path(table);
        if (path.size() > 1 || !own.contains(table.getName())) {
            tables.check(path);
        }
    }

    private void checkFunction(String written) {
        String name = written.replaceAll("[\"`]", "").toLowerCase(Locale.ROOT).replaceFirst("^pg_catalog\\.", "");
        if (!functions.has("values", name)) {
            throw new Refusal("an agent may not call " + name + "()");
        }
    }
}
