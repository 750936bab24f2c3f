package datus.answer.composition;

import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.CandidateSource;
import datus.answer.candidate.Found;
import datus.answer.candidate.Origin;
import datus.answer.candidate.Refusal;
import datus.answer.candidate.Signal;
import datus.answer.candidate.Signals;
import datus.answer.composition.Composition.Composed;
import datus.answer.reading.Links;
import datus.answer.reading.Piece;
import datus.answer.reading.Resolved;
import java.util.List;
import java.util.stream.DoubleStream;

/** Composes SQL of the words of a question, every one of which has to do something. */
public final class ComposedSource implements CandidateSource {
    private static final double TIE = 0.03;

    /** What one that is less likely than another supposes more: that the other is not meant. */
    private static final double BEHIND = 0.2;

    private static final double MOST_PASSED = 4;
    private static final double MOST_UNREAD = 2;

    private final Links links = Links.english();

    @Override
    public String name() {
        return "composition";
    }

    @Override
    public boolean isEnglishOnly() {
        return true;
    }

    @Override
    public Found find(Asked whole) {
        Asked asked = whole.focused();
        Understanding understanding = new Understanding(asked, links);
        List<Resolved> readings = understanding.readings();
        if (readings.isEmpty()) {
            return Found.refused(understanding.unknown());
        }
        Composition composition = new Composition(asked.knowledge(), asked.words(), asked.calendar());
        List<Composed> composed = composition.of(readings);
        return composed.isEmpty()
                ? Found.refused(composition
                        .refusal()
                        .orElse(new Refusal(List.of(), "The words are known, but not what they ask together.")))
                : Found.of(candidates(composed));
    }

    private static List<Candidate> candidates(List<Composed> composed) {
        double best = composed.get(0).price();
        long rivals =
                composed.stream().filter(each -> each.price() <= best + TIE).count();
        return composed.stream()
                .map(each -> new Candidate(
                        new Origin.Composed(),
                        each.sql(),
                        each.restatement(),
                        each.evidence(),
                        signals(each, best).with(Signal.AMBIGUOUS, 1 - 1.0 / rivals)))
                .toList();
    }

    private static Signals signals(Composed composed, double best) {
        Resolved reading = composed.reading();
        double passed = reading.passed().size();
        double behind = composed.price() > best + TIE ? BEHIND : 0;
        return Signals.none()
                .with(Signal.LINKED, fits(reading).average().orElse(0))
                .with(Signal.STRETCHED, 1 - fits(reading).min().orElse(1))
                .with(Signal.SUPPOSED, 1 - Math.exp(-composed.price() - behind))
                .with(Signal.UNREAD, Math.min(1, composed.unread() / MOST_UNREAD))
                .with(Signal.SPLIT, composed.stray() ? 1 : 0)
                .with(Signal.PASSED, Math.min(1, passed / MOST_PASSED));
    }

    private static DoubleStream fits(Resolved reading) {
        return reading.pieces().stream().mapToDouble(Piece::fit);
    }
}
