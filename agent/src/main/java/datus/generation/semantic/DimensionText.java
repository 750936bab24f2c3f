package datus.generation.semantic;

import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a condition over columns as one over dimensions. */
final class DimensionText {
    private static final Set<String> WORDS = Set.of(
            "AND",
            "OR",
            "NOT",
            "IN",
            "IS",
            "NULL",
            "LIKE",
            "ILIKE",
            "BETWEEN",
            "TRUE",
            "FALSE",
            "DATE",
            "TIMESTAMP",
            "INTERVAL");

    private DimensionText() {}

    /**
     * The condition, with dimensions by the columns they stand for.
     *
     * @return empty if it names anything else
     */
    static Optional<String> of(String condition, Map<String, String> dimensions) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        List<SqlToken> tokens = SqlTokens.of(condition);
        for (SqlToken token : tokens) {
            text.append(condition.substring(done, token.start()));
            String dimension = token.isName() ? dimensions.get(Expressions.key(token.name())) : null;
            if (token.isName() && dimension == null && !WORDS.contains(token.upper())) {
                return Optional.empty();
            }
            text.append(dimension == null ? token.text() : dimension);
            done = token.end();
        }
        return Optional.of(text.toString());
    }
}
