package datus.semantic.compile;

import datus.data.text.ReservedWords;
import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import datus.data.text.SqlTokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** SQL in which dimensions, metrics or parts stand by their names, and everything else as it is. */
public record Condition(String text) {
    private static final Set<String> WORDS = Set.of(
            "DATE",
            "TIME",
            "TIMESTAMP",
            "INTERVAL",
            "YEAR",
            "QUARTER",
            "MONTH",
            "WEEK",
            "DAY",
            "HOUR",
            "MINUTE",
            "SECOND",
            "INTEGER",
            "INT",
            "BIGINT",
            "SMALLINT",
            "DECIMAL",
            "NUMERIC",
            "REAL",
            "DOUBLE",
            "PRECISION",
            "FLOAT",
            "TEXT",
            "VARCHAR",
            "CHAR",
            "BOOLEAN",
            "TRUE",
            "FALSE",
            "NULL",
            "ILIKE",
            "ESCAPE",
            "SIMILAR",
            "REGEXP",
            "GLOB",
            "FILTER",
            "OVER",
            "PARTITION",
            "ROWS",
            "RANGE",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "IS",
            "IN",
            "LIKE",
            "BETWEEN",
            "AND",
            "OR",
            "NOT",
            "AS",
            "DISTINCT",
            "FROM",
            "CAST");

    /** The names in it, in order, some perhaps twice. */
    public List<String> names() {
        List<SqlToken> tokens = SqlTokens.withoutComments(text);
        return IntStream.range(0, tokens.size())
                .filter(at -> isName(tokens, at))
                .mapToObj(at -> tokens.get(at).name())
                .toList();
    }

    /** Its SQL with each name replaced. */
    String with(UnaryOperator<String> sql) {
        List<SqlToken> tokens = SqlTokens.withoutComments(text);
        StringBuilder written = new StringBuilder();
        int done = 0;
        for (int at = 0; at < tokens.size(); at++) {
            SqlToken token = tokens.get(at);
            if (isName(tokens, at)) {
                written.append(text, done, token.start()).append(sql.apply(token.name()));
                done = token.end();
            }
        }
        return written.append(text.substring(done))
                .toString()
                .replaceAll("\\s*\\R\\s*", " ")
                .strip();
    }

    /** Whether what it says is one thing that needs no parentheses beside AND. */
    boolean isPlain() {
        return SqlTokens.withoutComments(text).stream().noneMatch(token -> token.isWord("OR"));
    }

    private static boolean isName(List<SqlToken> tokens, int at) {
        SqlToken token = tokens.get(at);
        boolean called = at + 1 < tokens.size()
                && (tokens.get(at + 1).isSymbol('(') || tokens.get(at + 1).isSymbol('.'));
        boolean qualified = at > 0 && tokens.get(at - 1).isSymbol('.');
        if (!token.isName() || called || qualified) {
            return false;
        }
        return token.kind() == Kind.QUOTED_NAME || !isWord(tokens, at);
    }

    /** A word of SQL; a name such as {@code month} is one only where SQL has it so: before a value, or behind one. */
    private static boolean isWord(List<SqlToken> tokens, int at) {
        String word = tokens.get(at).text().toUpperCase(Locale.ROOT);
        boolean isUnit = Set.of("YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "DATE", "TIME", "TIMESTAMP")
                .contains(word);
        if (!isUnit) {
            return WORDS.contains(word) || ReservedWords.contains(word);
        }
        boolean beforeText = at + 1 < tokens.size() && tokens.get(at + 1).kind() == Kind.STRING;
        boolean behindValue = at > 0
                && (tokens.get(at - 1).kind() == Kind.STRING
                        || tokens.get(at - 1).kind() == Kind.NUMBER);
        boolean asType = at > 0 && tokens.get(at - 1).isWord("AS");
        boolean inExtract = at + 1 < tokens.size() && tokens.get(at + 1).isWord("FROM");
        return beforeText || behindValue || asType || inExtract;
    }
}
