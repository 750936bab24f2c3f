package datus.answer.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a word or phrase means, as somebody said it: "active customer: an order in the last 90 days".
 *
 * @param given whether it came with the question, so that it has to be said if it was not used
 */
record Rule(String name, String meaning, boolean given) {
    private static final Pattern COMPARED = Pattern.compile("[<>]=?|!=|=|\\d");
    private static final Pattern CONDITION = Pattern.compile(
            "^(?:an?|no|has|have|had|with|without|who|whose|that|which|where|at least|at most|more than|less than|fewer than|over|under) .*");
    private static final Pattern EXPRESSION = Pattern.compile(
            "^[\\p{L}_][\\p{L}\\p{N}_ ]*(?: (?:[-+*/]|minus|plus|times|divided by) [\\p{L}_][\\p{L}\\p{N}_ ]*)+$");

    /** What kind of meaning it has. */
    enum Kind {
        /** What rows must be like: "amount >= 30", "an order in the last 90 days". */
        CONDITION,
        /** How it is computed: "revenue - refunds". */
        EXPRESSION,
        /** Another word for it: "MX". */
        SYNONYM
    }

    Kind kind() {
        String words = meaning.toLowerCase(Locale.ROOT);
        if (EXPRESSION.matcher(words).matches()) {
            return Kind.EXPRESSION;
        }
        boolean condition =
                CONDITION.matcher(words).matches() || (COMPARED.matcher(words).find() && words.contains(" "));
        return condition ? Kind.CONDITION : Kind.SYNONYM;
    }
}
