package datus.answer.chinese;

import java.util.Optional;

/**
 * A stretch of a Chinese question with what it is.
 *
 * @param text as typed
 * @param from UTF-16 index in the question
 * @param said in English, or in the data's own words; for a cue its role
 * @param owner the table that a column belongs to, or the table itself
 */
record Token(Kind kind, String text, int from, String said, String owner) {

    /** What a token is. The first five are names. */
    enum Kind {
        TABLE,
        TEXT,
        NUMERIC,
        DAY,
        MEASURE,
        VALUE,
        AMOUNT,
        PERIOD,
        UNIT,
        CUE,
        UNKNOWN
    }

    static Token cue(String role, String text, int from) {
        return new Token(Kind.CUE, text, from, role, "");
    }

    static Token of(Kind kind, String text, int from, String said) {
        return new Token(kind, text, from, said, "");
    }

    int to() {
        return from + text.length();
    }

    /** What is said, without quotes around it. */
    String bare() {
        return said.startsWith("\"") ? said.substring(1, said.length() - 1) : said;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it names a table, a column or a measure. */
    boolean isName() {
        return kind.compareTo(Kind.MEASURE) <= 0;
    }

    boolean isColumn() {
        return isName() && kind != Kind.TABLE;
    }

    /** Whether it is a cue of one of these roles. */
    boolean cues(String... roles) {
        return role().filter(own -> java.util.Arrays.asList(roles).contains(own))
                .isPresent();
    }

    private Optional<String> role() {
        return kind == Kind.CUE ? Optional.of(said) : Optional.empty();
    }
}
