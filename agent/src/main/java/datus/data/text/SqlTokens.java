package datus.data.text;

import datus.data.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes SQL text apart, in any dialect and however unfinished: whatever the text, it yields tokens that cover all of it but
 * white space.
 *
 * <p>It knows names in double quotes or backticks, strings with doubled quotes, {@code E'…'} with backslashes,
 * {@code $tag$…$tag$}, both kinds of comment (block comments nest, as in PostgreSQL and DuckDB), {@code {{name}}} and dbt's
 * {@code {{ ref('model') }}}.
 */
public final class SqlTokens {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*[\\p{L}_][\\p{L}\\p{N}_]*\\s*}}");
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{-?\\s*(ref|source)\\s*\\(([^{}()]*)\\)\\s*-?}}");
    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)?\\$");
    private static final Pattern NUMBER =
            Pattern.compile("0[xX][0-9a-fA-F_]+|(\\d[\\d_]*(\\.(?!\\.)[\\d_]*)?|\\.\\d[\\d_]*)([eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}_$]*");

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** All tokens, comments among them, in order. */
    public static List<SqlToken> of(String sql) {
        return List.copyOf(new SqlTokens(sql).read());
    }

    /** The tokens that mean something to the engine: all but comments. */
    public static List<SqlToken> withoutComments(String sql) {
        return of(sql).stream().filter(token -> token.kind() != Kind.COMMENT).toList();
    }

    private List<SqlToken> read() {
        int at = 0;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else {
                SqlToken token = next(at);
                tokens.add(token);
                at = token.end();
            }
        }
        return tokens;
    }

    private SqlToken next(int start) {
        char first = sql.charAt(start);
        if (first == '\'') {
            return quoted(Kind.STRING, start, start + 1, false);
        }
        if ((first == 'e' || first == 'E') && sql.startsWith("'", start + 1)) {
            return quoted(Kind.STRING, start, start + 2, true);
        }
        if (first == '"' || first == '`') {
            return quoted(Kind.QUOTED_NAME, start, start + 1, false);
        }
        if (sql.startsWith("--", start)) {
            int newline = sql.indexOf('\n', start);
            return token(Kind.COMMENT, start, newline < 0 ? sql.length() : newline, true);
        }
        if (sql.startsWith("/*", start)) {
            return blockComment(start);
        }
        return matched(start);
    }

    private SqlToken matched(int start) {
        Matcher dollar = at(DOLLAR_QUOTE, start);
        if (dollar.lookingAt()) {
            int close = sql.indexOf(dollar.group(), dollar.end());
            return close < 0
                    ? token(Kind.STRING, start, sql.length(), false)
                    : token(Kind.STRING, start, close + dollar.group().length(), true);
        }
        for (var form : List.of(
                new Form(PARAMETER, Kind.PARAMETER),
                new Form(REFERENCE, Kind.REFERENCE),
                new Form(NUMBER, Kind.NUMBER),
                new Form(WORD, Kind.WORD))) {
            Matcher matcher = at(form.pattern(), start);
            if (matcher.lookingAt()) {
                return token(form.kind(), start, matcher.end(), true);
            }
        }
        return token(Kind.SYMBOL, start, sql.offsetByCodePoints(start, 1), true);
    }

    private record Form(Pattern pattern, Kind kind) {}

    private Matcher at(Pattern pattern, int start) {
        return pattern.matcher(sql).region(start, sql.length());
    }

    private SqlToken quoted(Kind kind, int start, int inside, boolean backslashes) {
        char quote = sql.charAt(inside - 1);
        int at = inside;
        while (at < sql.length()) {
            char here = sql.charAt(at);
            if (backslashes && here == '\\') {
                at += 2;
            } else if (here != quote) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return token(kind, start, at + 1, true);
            }
        }
        return token(kind, start, sql.length(), false);
    }

    private SqlToken blockComment(int start) {
        int depth = 1;
        int at = start + 2;
        while (at < sql.length() && depth > 0) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        }
        return token(Kind.COMMENT, start, at, depth == 0);
    }

    private SqlToken token(Kind kind, int start, int end, boolean closed) {
        return new SqlToken(kind, start, end, sql.substring(start, end), closed);
    }
}
