package datus.answer.recall;

/** In what a question is like an approved one, each from 0 to 1. */
enum Trait {
    /** The cosine of both, masked. */
    MEANING,
    /** The share of telling words that both have. */
    WORDS,
    /** The share of what their words do, as counting, comparing, ranking and negating, that both have. */
    ACTS,
    /** What this question asks to be done and the approved one does not. */
    LACKED,
    /** What the approved question asks to be done and this one does not. */
    EXCEEDED,
    /** The share of the approved question's values that this one says something for. */
    FILLED,
    /** How well those values suit their places. */
    SUITED,
    /** Values that this question has and the SQL does not take, or the other way round. */
    CONTRADICTED,
    /** Names of the data that only one of both says, and that make a difference to the SQL. */
    STRANGE,
    /** The share of the likest approved questions that come to the same SQL. */
    SUPPORTED,
    /** Whether it is word for word the same question. */
    SAME,
    /** Whether words put together come to the same SQL for both. */
    AGREED,
    /** Whether words put together come to different SQL for both. */
    DIFFERED
}
