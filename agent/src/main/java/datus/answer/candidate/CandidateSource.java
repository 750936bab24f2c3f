package datus.answer.candidate;

/** One way to answer a question. It proposes and never runs what it proposes; which candidate is taken is decided over all ways. */
public interface CandidateSource {

    /** What it is called where ways are switched off or compared, as in {@code composition}. */
    String name();

    /** Whether it reads words of English only, so that a question in another language need not be put to it as it is. */
    default boolean isEnglishOnly() {
        return false;
    }

    /** What this way makes of a question, in no particular order. */
    Found find(Asked asked);
}
