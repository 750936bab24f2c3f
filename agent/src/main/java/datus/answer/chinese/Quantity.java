package datus.answer.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is compared, ranked or sorted by: a column, something computed of one, or how many rows there are.
 *
 * @param function the cue of an aggregate
 * @param count the cue that says "how many"; only for the name of a table or of a text column
 * @param table a table named right before the column, which it belongs to
 */
record Quantity(Token name, Optional<Token> function, Optional<Token> count, Optional<Token> table) {

    boolean isCount() {
        return count.isPresent() || name.is(Token.Kind.TABLE);
    }

    /** As in "average amount" or "number of orders". */
    List<Said> english() {
        List<Said> said = new ArrayList<>();
        if (isCount()) {
            String words = name.is(Token.Kind.TABLE) ? "number of" : "number of different";
            said.add(count.map(token -> Said.as(words, token)).orElse(Said.glue(words)));
            said.add(Said.of(name));
            return said;
        }
        function.ifPresent(token -> said.add(Said.as(Quantity.word(token.said()), token)));
        table.ifPresent(token -> said.add(Said.of(token)));
        said.add(Said.of(name));
        return said;
    }

    /** The English word for the role of a cue that computes. */
    static String word(String role) {
        return role.equals("sum") ? "total" : role;
    }
}
