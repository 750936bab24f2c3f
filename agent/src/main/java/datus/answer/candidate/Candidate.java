package datus.answer.candidate;

import datus.answer.Answer.Evidence;
import datus.data.Sql;
import java.util.List;

/**
 * SQL that may be what a question asks for.
 *
 * @param restatement what the SQL computes, in words made from the SQL
 * @param evidence what each part of the question was taken for; two candidates that differ in one of these are what a person can be
 *     asked to choose between
 */
public record Candidate(Origin origin, Sql sql, String restatement, List<Evidence> evidence, Signals signals) {
    public Candidate {
        evidence = List.copyOf(evidence);
    }

    /** The same, explained in other words. */
    public Candidate saying(String restated, List<Evidence> taken) {
        return new Candidate(origin, sql, restated, taken, signals);
    }

    /** The same, with what more speaks for or against it. */
    public Candidate with(Signal signal, double value) {
        return new Candidate(origin, sql, restatement, evidence, signals.with(signal, value));
    }
}
