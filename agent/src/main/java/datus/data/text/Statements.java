package datus.data.text;

import datus.data.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into statements, and tells whether it can run as it stands. */
public final class Statements {
    /** After these a statement always goes on. */
    private static final Set<String> OPEN_ENDED = Set.of(
            "SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "BY", "ON", "JOIN", "HAVING", "WITH", "AS", "IN", "UNION",
            "INTO", "SET", "GROUP", "ORDER", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "LIKE", "BETWEEN", "WHEN",
            "THEN", "ELSE", "CASE", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "ALTER");

    private Statements() {}

    /** The statements in order; pieces with nothing but comments are left out. */
    public static List<Statement> split(String sql) {
        List<Statement> statements = new ArrayList<>();
        List<SqlToken> piece = new ArrayList<>();
        for (SqlToken token : SqlTokens.withoutComments(sql)) {
            if (token.isSymbol(';') && !isInsideBody(piece)) {
                add(statements, piece, sql);
                piece.clear();
            } else {
                piece.add(token);
            }
        }
        add(statements, piece, sql);
        return List.copyOf(statements);
    }

    /** Whether the text is finished: nothing left open, and not ending where a statement must go on. Blank text is. */
    public static boolean isComplete(String sql) {
        List<SqlToken> all = SqlTokens.of(sql);
        if (all.stream().anyMatch(token -> !token.closed())) {
            return false;
        }
        List<SqlToken> tokens = SqlTokens.withoutComments(sql);
        if (tokens.isEmpty()) {
            return true;
        }
        SqlToken last = tokens.get(tokens.size() - 1);
        return depth(tokens) <= 0 && !isOpenEnded(last) && !isInsideBody(tokens);
    }

    private static void add(List<Statement> statements, List<SqlToken> piece, String sql) {
        if (!piece.isEmpty()) {
            int start = piece.get(0).start();
            int end = piece.get(piece.size() - 1).end();
            statements.add(new Statement(sql.substring(start, end), start));
        }
    }

    /** Whether the tokens end inside {@code CREATE TRIGGER|FUNCTION|PROCEDURE … BEGIN …; END}, whose semicolons do not split. */
    private static boolean isInsideBody(List<SqlToken> tokens) {
        if (tokens.isEmpty() || !tokens.get(0).isWord("CREATE")) {
            return false;
        }
        boolean routine = false;
        int open = 0;
        for (SqlToken token : tokens) {
            routine |= token.isWord("TRIGGER") || token.isWord("FUNCTION") || token.isWord("PROCEDURE");
            if (routine && (token.isWord("BEGIN") || (open > 0 && token.isWord("CASE")))) {
                open++;
            } else if (open > 0 && token.isWord("END")) {
                open--;
            }
        }
        return open > 0;
    }

    private static int depth(List<SqlToken> tokens) {
        int depth = 0;
        for (SqlToken token : tokens) {
            if (token.isSymbol('(') || token.isSymbol('[') || token.isSymbol('{')) {
                depth++;
            } else if (token.isSymbol(')') || token.isSymbol(']') || token.isSymbol('}')) {
                depth--;
            }
        }
        return depth;
    }

    private static boolean isOpenEnded(SqlToken last) {
        return last.kind() == Kind.WORD
                ? OPEN_ENDED.contains(last.upper())
                : last.kind() == Kind.SYMBOL && ",+-/=<>|.".contains(last.text());
    }
}
