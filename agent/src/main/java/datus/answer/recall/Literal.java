package datus.answer.recall;

/**
 * A value that SQL spells out.
 *
 * @param start UTF-16 index in the SQL, quotes included
 * @param end the index behind it
 * @param quote what is around it; empty for a number
 * @param before wildcards, or anything else that stays if the value is replaced
 * @param after the same behind it
 * @param column what it is compared with, in lower case and without its table; empty for something computed
 */
record Literal(int start, int end, String quote, String before, String value, String after, String column) {
    /** What the column of a row limit is called. */
    static final String LIMIT = "limit";

    boolean isNumber() {
        return quote.isEmpty();
    }

    /** Whether it is four digits, as a year is. */
    boolean isYear() {
        return value.length() == 4 && value.chars().allMatch(Character::isDigit);
    }

    int number() {
        return Integer.parseInt(value);
    }

    /** The value within another part of it, as the year within a date. */
    Literal narrowed(int from, int to) {
        return new Literal(
                start,
                end,
                quote,
                before + value.substring(0, from),
                value.substring(from, to),
                value.substring(to) + after,
                column);
    }

    /** As SQL has it, with another value. */
    String with(String other) {
        String text = before + other + after;
        return isNumber() ? text : quote + text.replace(quote, quote + quote) + quote;
    }
}
