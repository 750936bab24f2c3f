package datus.tool.data;

import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import java.util.List;
import java.util.Optional;

/** What tokens of SQL can name: a word, or anything in quotes, for engines take names in quotes of any kind. */
final class Names {
    private Names() {}

    static Optional<String> in(SqlToken token) {
        if (token.kind() == Kind.STRING) {
            String text = token.text();
            return Optional.of(text.substring(1, token.closed() ? text.length() - 1 : text.length()));
        }
        return token.isName() ? Optional.of(token.name()) : Optional.empty();
    }

    static boolean areIn(List<SqlToken> tokens, String name) {
        return tokens.stream().flatMap(token -> in(token).stream()).anyMatch(name::equalsIgnoreCase);
    }

    /** Whether a name is written with escapes, as in {@code U&"\0065mail"}. */
    static boolean areEscaped(List<SqlToken> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).isWord("U") && tokens.get(i + 1).isSymbol('&')) {
                return true;
            }
        }
        return false;
    }
}
