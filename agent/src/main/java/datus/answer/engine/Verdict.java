package datus.answer.engine;

import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.Trust;
import datus.answer.candidate.Candidate;

/** What is made of all candidates. */
sealed interface Verdict {

    /** One is sure enough. */
    record Take(Candidate candidate, Trust trust) implements Verdict {}

    /** Two or three are about as good, and a person can tell them apart. */
    record Choose(Clarify question) implements Verdict {}

    /** None is good enough. */
    record Refuse(Declined why) implements Verdict {}
}
