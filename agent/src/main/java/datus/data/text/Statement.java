package datus.data.text;

import datus.data.text.SqlToken.Kind;
import java.util.List;
import java.util.Set;

/**
 * One statement of a longer text, without its semicolon and the comments around it.
 *
 * @param start UTF-16 index of its first character in the whole text
 */
public record Statement(String text, int start) {

    private static final Set<String> QUERIES =
            Set.of("SELECT", "FROM", "VALUES", "TABLE", "PIVOT", "UNPIVOT", "DESCRIBE", "DESC", "SUMMARIZE", "SHOW");
    private static final Set<String> CHANGES_TABLES =
            Set.of("CREATE", "DROP", "ALTER", "COMMENT", "ATTACH", "DETACH", "ROLLBACK", "IMPORT", "TRUNCATE");
    private static final Set<String> AFTER_WITH = Set.of(
            "SELECT",
            "FROM",
            "VALUES",
            "TABLE",
            "PIVOT",
            "UNPIVOT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "SUMMARIZE");

    /** Whether it gives rows and changes nothing, and so can stand in the FROM of another in DuckDB. */
    public boolean isQuery() {
        String verb = verb();
        return QUERIES.contains(verb) || (verb.equals("WITH") && QUERIES.contains(verbAfterWith()));
    }

    /** Whether other tables, or other columns, may be there when it has run. */
    public boolean changesTables() {
        return CHANGES_TABLES.contains(verb());
    }

    /** Whether every bracket that it opens it closes, and no other. */
    public boolean isBalanced() {
        int depth = 0;
        for (SqlToken token : SqlTokens.withoutComments(text)) {
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            if (depth < 0 || !token.closed()) {
                return false;
            }
        }
        return depth == 0;
    }

    /** Whether it reads the result called {@code _}. */
    public boolean namesLatest() {
        return TableReference.in(text).stream().anyMatch(reference -> reference.means("_"));
    }

    /** What a WITH leads to: the first verb outside brackets. */
    private String verbAfterWith() {
        int depth = 0;
        for (SqlToken token : SqlTokens.withoutComments(text)) {
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            if (depth == 0 && token.kind() == Kind.WORD && AFTER_WITH.contains(token.upper())) {
                return token.upper();
            }
        }
        return "";
    }

    /** Its first word in upper case, as in SELECT; empty if it starts otherwise. */
    public String verb() {
        List<SqlToken> tokens = SqlTokens.withoutComments(text);
        return tokens.stream()
                .filter(token -> !token.isSymbol('('))
                .findFirst()
                .filter(token -> token.kind() == Kind.WORD)
                .map(SqlToken::upper)
                .orElse("");
    }
}
