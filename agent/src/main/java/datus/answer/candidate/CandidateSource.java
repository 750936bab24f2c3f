package datus.answer.candidate;

/** One way to answer a question. It proposes and never runs what it proposes; which candidate is taken is decided over all ways. */
@FunctionalInterface
public interface CandidateSource {

    /** What this way makes of a question, in no particular order. */
    Found find(Asked asked);
}
