package datus.answer.engine;

import datus.answer.Answer.Badge;
import datus.answer.Trust;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Origin;
import datus.context.Entry;
import datus.context.State;
import datus.semantic.SemanticLayer;

/** Says how far a candidate can be relied on, by where it comes from. */
final class Trusts {
    private Trusts() {}

    /**
     * How far one can be relied on.
     *
     * @param layer where its metrics are defined
     */
    static Trust of(Candidate candidate, SemanticLayer layer, double confidence) {
        Origin origin = candidate.origin();
        if (origin instanceof Origin.Verified verified && verified.example().state() == State.VERIFIED) {
            Badge badge = verified.replaced().isEmpty() ? Badge.VERIFIED : Badge.PATTERN;
            String with = verified.replaced().isEmpty() ? "" : ": " + String.join(", ", verified.replaced());
            return new Trust(badge, badge.words() + Trust.decided(verified.example()) + with, confidence);
        }
        if (origin instanceof Origin.Edited edited) {
            Entry example = edited.example();
            String decided =
                    example.state() == State.VERIFIED ? " " + Badge.VERIFIED.words() + Trust.decided(example) : "";
            String words =
                    Badge.COMPOSED.words() + " · like \"" + example.text() + "\"" + decided + ", " + edited.change();
            return new Trust(Badge.COMPOSED, words, confidence);
        }
        return origin instanceof Origin.Metric metric
                ? Trust.of(metric.metrics(), layer, confidence)
                : Trust.of(Badge.COMPOSED, confidence);
    }
}
