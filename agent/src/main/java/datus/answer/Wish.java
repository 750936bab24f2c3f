package datus.answer;

import java.util.Optional;

/**
 * What kind of answer is wanted.
 *
 * @param form how far to go
 * @param model the model to ask in place of the usual one
 * @param withoutModel only what needs no language model
 */
public record Wish(Form form, Optional<String> model, boolean withoutModel) {

    /** How far to go. */
    public enum Form {
        /** To the result. */
        RESULT,
        /** To the SQL, which does not run. */
        SQL,
        /** To a plan, of which no step runs. */
        PLAN
    }

    public static Wish usual() {
        return new Wish(Form.RESULT, Optional.empty(), false);
    }
}
