package datus.generation.semantic;

/**
 * Why something was guessed.
 *
 * @param about what of the draft, as in {@code order_date}
 * @param why a sentence without its subject: "is primary time: the only date without nulls, in 14 of 17 queries"
 */
public record Reason(String about, String why) {

    /** As a person reads it. */
    @Override
    public String toString() {
        return about + " " + why;
    }
}
