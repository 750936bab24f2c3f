package datus.data.guard;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Walks the syntax tree of one query, knowing at each place which names are its own common table expressions, and refuses every kind of node,
 * table and function that is not known to be harmless.
 */
final class SyntaxCheck {
    private static final Set<String> NODES = Set.of(
            "SELECT_NODE",
            "SET_OPERATION_NODE",
            "RECURSIVE_CTE_NODE",
            "BASE_TABLE",
            "SUBQUERY",
            "JOIN",
            "TABLE_FUNCTION",
            "EXPRESSION_LIST",
            "EMPTY",
            "PIVOT",
            "SHOW_REF",
            "LIMIT_MODIFIER",
            "ORDER_MODIFIER",
            "DISTINCT_MODIFIER",
            "ORDER_DEFAULT",
            "ASCENDING",
            "DESCENDING");
    private static final Set<String> EXPRESSIONS = Set.of(
            "BETWEEN",
            "CASE",
            "CAST",
            "COLLATE",
            "COLUMN_REF",
            "COMPARISON",
            "CONJUNCTION",
            "CONSTANT",
            "FUNCTION",
            "LAMBDA",
            "LAMBDA_REF",
            "OPERATOR",
            "PARAMETER",
            "POSITIONAL_REFERENCE",
            "STAR",
            "SUBQUERY",
            "TYPE",
            "WINDOW");

    private final DuckDbTables tables;
    private final FunctionCheck functions;
    private final Macros macros;
    private final Set<String> entered = new HashSet<>();

    SyntaxCheck(DuckDbTables tables, FunctionCheck functions, Macros macros) {
        this.tables = tables;
        this.functions = functions;
        this.macros = macros;
    }

    /** Refuses the statement if anything in it is not known to be in scope. */
    void check(JsonObject statement) throws SQLException {
        visit(statement, Set.of());
    }

    private void visit(JsonElement element, Set<String> own) throws SQLException {
        if (element.isJsonArray()) {
            for (JsonElement each : element.getAsJsonArray()) {
                visit(each, own);
            }
        } else if (element.isJsonObject()) {
            SyntaxNode node = new SyntaxNode(element.getAsJsonObject());
            checkKind(node);
            visitMembers(node, own);
        }
    }

    private static void checkKind(SyntaxNode node) {
        String kind = node.kind();
        if (kind.endsWith("_QUERY_NODE")) {
            throw new Refusal("it changes data");
        }
        if (!kind.isEmpty() && !(node.isExpression() ? EXPRESSIONS : NODES).contains(kind)) {
            throw new Refusal("it holds a " + kind.toLowerCase(Locale.ROOT).replace('_', ' ')
                    + ", which the guard does not know");
        }
    }

    private void visitMembers(SyntaxNode node, Set<String> outer) throws SQLException {
        Set<String> own = visitOwnTables(node, outer);
        switch (node.kind()) {
            case "BASE_TABLE" -> checkTable(node, own);
            case "SHOW_REF" -> checkShow(node);
            case "FUNCTION", "WINDOW" -> checkValue(node);
            default -> {}
        }
        boolean recursive = node.kind().equals("RECURSIVE_CTE_NODE");
        for (Map.Entry<String, JsonElement> member : node.members()) {
            boolean itself = recursive && !member.getKey().equals("left");
            visitMember(node, member, itself ? with(own, node.text("cte_name")) : own);
        }
    }

    private void visitMember(SyntaxNode node, Map.Entry<String, JsonElement> member, Set<String> own)
            throws SQLException {
        if (node.kind().equals("TABLE_FUNCTION") && member.getKey().equals("function")) {
            SyntaxNode call = new SyntaxNode(member.getValue().getAsJsonObject());
            functions.checkRows(call, macros);
            enterMacro(call);
            for (Map.Entry<String, JsonElement> inner : call.members()) {
                visitMember(call, inner, own);
            }
        } else if (!member.getKey().equals("cte_map")) {
            visit(member.getValue(), own);
        }
    }

    /** Each sees only those before it: its own name means the real table still. */
    private Set<String> visitOwnTables(SyntaxNode node, Set<String> outer) throws SQLException {
        Set<String> own = outer;
        for (SyntaxNode entry : node.ownTables()) {
            visit(entry.json(), own);
            own = with(own, entry.text("key"));
        }
        return own;
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> more = new HashSet<>(names);
        more.add(DuckDbTables.folded(name));
        return more;
    }

    private void checkTable(SyntaxNode node, Set<String> own) throws SQLException {
        List<String> path = node.path();
        if (node.member("at_clause").isPresent()) {
            throw new Refusal("it asks for a table as of another time");
        }
        if (!isOwn(path, own)) {
            functions.checkTableOrFile(path);
        }
    }

    /** A recursive one is also {@code recurring.name} within itself. */
    private static boolean isOwn(List<String> path, Set<String> own) {
        boolean recurring = path.size() == 2 && path.get(0).equalsIgnoreCase("recurring");
        return (path.size() == 1 || recurring) && own.contains(DuckDbTables.folded(path.get(path.size() - 1)));
    }

    private void checkShow(SyntaxNode node) {
        switch (node.text("show_type")) {
            case "DESCRIBE", "SUMMARY" -> {
                if (node.child("query").isEmpty()) {
                    throw new Refusal("it describes more than one table");
                }
            }
            case "SHOW" -> tables.check(node.path());
            default -> throw new Refusal("it lists what is beyond the scope too");
        }
    }

    private void checkValue(SyntaxNode call) throws SQLException {
        functions.checkValue(call, macros);
        enterMacro(call);
    }

    /** A macro is judged by what it stands for, wherever it is called. */
    private void enterMacro(SyntaxNode call) throws SQLException {
        String name = FunctionCheck.name(call);
        if (entered.add(name)) {
            try {
                for (JsonObject body : macros.bodies(name)) {
                    visit(body, Set.of());
                }
            } catch (Refusal e) {
                throw new Refusal("the macro " + name + "() is not all in scope");
            }
        }
    }
}
