package datus.feedback;

/** What a person says of an answer, in a cell or elsewhere. */
public sealed interface Vote {

    Given about();

    /**
     * It is what was asked for.
     *
     * @param checked whether the person has checked it, rather than being content with it
     */
    record Good(Given about, boolean checked) implements Vote {}

    /**
     * It is not.
     *
     * @param why in the person's words; empty if none were said
     */
    record Bad(Given about, String why) implements Vote {}

    /**
     * Another statement is what was asked for.
     *
     * @param wasWrong whether the one that was given has other rows, rather than being written otherwise
     * @param corrected where the correction was made, as in "close.ipynb Q18"
     */
    record Correction(Given about, String sql, boolean wasWrong, String corrected) implements Vote {}
}
