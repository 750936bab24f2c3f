package datus.data.source;

import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import datus.data.text.SqlTokens;
import datus.error.NearestName;
import java.util.List;
import java.util.Set;

/** What was meant where a statement begins with a word that begins none: the word misspelt, or a question without its slash. */
final class FirstWord {
    private static final Set<String> BEGINNINGS = Set.of(
            "SELECT",
            "WITH",
            "FROM",
            "VALUES",
            "TABLE",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "CREATE",
            "ALTER",
            "DROP",
            "EXPLAIN",
            "DESCRIBE",
            "SUMMARIZE",
            "SHOW",
            "PIVOT",
            "UNPIVOT",
            "COPY",
            "SET",
            "CALL",
            "PRAGMA",
            "ATTACH",
            "BEGIN");
    private static final int FEWEST = 3;

    /** One letter more makes another word of so short a one: how, show. */
    private static final int SHORT = 3;

    private FirstWord() {}

    /** The next step; empty where the first word may well begin a statement. */
    static String hint(String written) {
        List<SqlToken> tokens = SqlTokens.withoutComments(written);
        if (tokens.isEmpty()
                || tokens.get(0).kind() != Kind.WORD
                || BEGINNINGS.contains(tokens.get(0).upper())) {
            return "";
        }
        String first = tokens.get(0).upper();
        boolean misspelt = first.length() > SHORT
                && BEGINNINGS.stream().anyMatch(beginning -> NearestName.edits(first, beginning) == 1);
        boolean words =
                tokens.stream().filter(token -> token.kind() == Kind.WORD).count() >= FEWEST;
        if (misspelt) {
            return NearestName.hint(first, BEGINNINGS, "");
        }
        return words ? "A question begins with a slash: /" + written.strip() : "";
    }
}
