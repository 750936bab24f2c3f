package datus.answer.language;

/** How many values become one. */
public enum Function {
    COUNT("number of"),
    SUM("total"),
    AVG("average"),
    MIN("minimum"),
    MAX("maximum");

    private final String words;

    Function(String words) {
        this.words = words;
    }

    /** As a person says it, before the thing it is computed of. */
    public String words() {
        return words;
    }
}
