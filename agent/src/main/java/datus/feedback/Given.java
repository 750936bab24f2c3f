package datus.feedback;

import datus.context.Entry;
import datus.context.kind.Example;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.List;

/**
 * An answer that a person was given, as far as something can be learned from what is said of it.
 *
 * @param datasource where its SQL ran
 * @param place where it was given, as in "close.ipynb Q17"
 */
public record Given(String question, String sql, String datasource, String place) {

    /** Whether an entry has this SQL, but for comments and white space. */
    boolean isOf(Entry entry) {
        return isSame(sql, Example.of(entry).sql());
    }

    /** Whether two statements are the same but for comments, white space and what ends them. */
    public static boolean isSame(String sql, String other) {
        return words(sql).equals(words(other));
    }

    private static List<String> words(String sql) {
        return SqlTokens.withoutComments(sql).stream()
                .filter(token -> !token.isSymbol(';'))
                .map(SqlToken::text)
                .toList();
    }
}
