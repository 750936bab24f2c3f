package datus.answer.composition;

/** What a name that comes next does in a question. */
enum Mode {
    /** It is shown. */
    SELECT,
    /** It is part of a condition, or related to what is shown. */
    FILTER,
    /** There is one line of the answer for each. */
    GROUP,
    /** What was to be ranked is ranked by it. */
    RANK,
    /** Lines are ordered by it. */
    SORT
}
