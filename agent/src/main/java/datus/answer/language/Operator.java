package datus.answer.language;

/** How a value is compared. */
public enum Operator {
    EQ("=", "is"),
    NE("<>", "is not"),
    GT(">", "over"),
    GE(">=", "at least"),
    LT("<", "under"),
    LE("<=", "at most"),
    BETWEEN("BETWEEN", "between"),
    CONTAINS("LIKE", "contains"),
    STARTS("LIKE", "starts with"),
    ENDS("LIKE", "ends with"),
    EMPTY("IS NULL", "is empty"),
    PRESENT("IS NOT NULL", "is not empty");

    private final String sql;
    private final String words;

    Operator(String sql, String words) {
        this.sql = sql;
        this.words = words;
    }

    public String sql() {
        return sql;
    }

    public String words() {
        return words;
    }

    /** What is true when this is not; only for those that have such a twin. */
    public Operator negated() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case GT -> LE;
            case GE -> LT;
            case LT -> GE;
            case LE -> GT;
            case EMPTY -> PRESENT;
            case PRESENT -> EMPTY;
            default -> this;
        };
    }
}
