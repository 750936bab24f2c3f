package datus.data;

import datus.data.SqlToken.Kind;
import java.util.List;

/**
 * One statement of a longer text, without its semicolon and the comments around it.
 *
 * @param start UTF-16 index of its first character in the whole text
 */
public record Statement(String text, int start) {

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
