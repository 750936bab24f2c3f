package datus.magics;

import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import datus.data.text.SqlTokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a cursor stands in SQL: in which word, behind which words, in which statement.
 *
 * @param statement the tokens of the statement around the cursor, without comments
 * @param token the one that ends at the cursor or holds it; also a comment
 * @param before the statement's tokens before that one
 * @param cursor a UTF-16 index
 */
record CursorPlace(List<SqlToken> statement, Optional<SqlToken> token, List<SqlToken> before, int cursor) {
    private static final Set<String> TABLE_FOLLOWS =
            Set.of("FROM", "JOIN", "INTO", "UPDATE", "TABLE", "DESCRIBE", "DESC", "SUMMARIZE", "USING");
    private static final Set<String> FROM_ENDS = Set.of(
            "WHERE", "ON", "USING", "GROUP", "ORDER", "HAVING", "LIMIT", "SELECT", "SET", "WINDOW", "QUALIFY", "UNION");

    static CursorPlace of(String code, int cursor) {
        List<SqlToken> statement = new ArrayList<>();
        List<SqlToken> before = new ArrayList<>();
        Optional<SqlToken> at = Optional.empty();
        for (SqlToken token : SqlTokens.of(code)) {
            if (token.isSymbol(';')) {
                if (token.start() >= cursor) {
                    break;
                }
                statement.clear();
                before.clear();
                continue;
            }
            if (token.start() < cursor && cursor <= token.end()) {
                at = Optional.of(token);
            } else if (token.end() <= cursor && token.kind() != Kind.COMMENT) {
                before.add(token);
            }
            if (token.kind() != Kind.COMMENT) {
                statement.add(token);
            }
        }
        return new CursorPlace(List.copyOf(statement), at, List.copyOf(before), cursor);
    }

    boolean isInComment() {
        return token.filter(found -> found.kind() == Kind.COMMENT)
                .filter(found -> cursor < found.end() || found.text().startsWith("--") || !found.closed())
                .isPresent();
    }

    boolean isInString() {
        return token.filter(found -> found.kind() == Kind.STRING)
                .filter(found -> cursor < found.end() || !found.closed())
                .isPresent();
    }

    /** Whether the string at the cursor names a file: behind FROM, or as the argument of a reading function. */
    boolean isFileName() {
        Optional<SqlToken> last = last(1);
        boolean argument = last.filter(found -> found.isSymbol('(')).isPresent()
                && last(2).map(found -> found.text().toLowerCase(Locale.ROOT))
                        .filter(found -> found.startsWith("read_") || found.startsWith("parquet_"))
                        .isPresent();
        return argument || isTableWanted();
    }

    /** The word at the cursor up to it, without an opening quote; empty if there is none. */
    String typed() {
        return word().map(found -> found.text().substring(0, cursor - found.start()))
                .map(text -> text.startsWith("\"") || text.startsWith("`") ? text.substring(1) : text)
                .orElse("");
    }

    /** Where the word at the cursor begins, its quote included. */
    int wordStart() {
        return word().map(SqlToken::start).orElse(cursor);
    }

    boolean isQuoted() {
        return word().filter(found -> found.kind() == Kind.QUOTED_NAME).isPresent();
    }

    private Optional<SqlToken> word() {
        return token.filter(SqlToken::isName);
    }

    /** The whole name at the cursor, without quotes. */
    Optional<String> name() {
        return word().map(SqlToken::name);
    }

    /** The names before the word, each followed by a dot: for {@code main.o.x} these are main and o. */
    List<String> qualifiers() {
        List<String> names = new ArrayList<>();
        List<SqlToken> tokens = new ArrayList<>(before);
        token.filter(found -> found.isSymbol('.')).ifPresent(tokens::add);
        int at = tokens.size() - 1;
        while (at >= 1 && tokens.get(at).isSymbol('.') && tokens.get(at - 1).isName()) {
            names.add(tokens.get(at - 1).name());
            at -= 2;
        }
        Collections.reverse(names);
        return names;
    }

    /** Whether a table belongs here: behind FROM, JOIN and the like, or behind a comma in FROM. */
    boolean isTableWanted() {
        Optional<SqlToken> last = last(1);
        if (last.filter(found -> TABLE_FOLLOWS.contains(found.upper())).isPresent()) {
            return true;
        }
        return last.filter(found -> found.isSymbol(',')).isPresent() && isInFrom();
    }

    private boolean isInFrom() {
        int depth = 0;
        for (int i = before.size() - 1; i >= 0; i--) {
            SqlToken here = before.get(i);
            depth += here.isSymbol(')') ? 1 : here.isSymbol('(') ? -1 : 0;
            if (depth < 0 || (depth == 0 && FROM_ENDS.contains(here.upper()))) {
                return false;
            } else if (depth == 0 && here.isWord("FROM")) {
                return true;
            }
        }
        return false;
    }

    private Optional<SqlToken> last(int back) {
        return before.size() >= back ? Optional.of(before.get(before.size() - back)) : Optional.empty();
    }
}
