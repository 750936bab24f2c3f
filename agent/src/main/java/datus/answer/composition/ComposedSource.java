package datus.answer.composition;

import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.CandidateSource;
import datus.answer.candidate.Found;
import datus.answer.candidate.Origin;
import datus.answer.candidate.Signal;
import datus.answer.candidate.Signals;
import datus.answer.composition.Understanding.Outcome;
import datus.answer.composition.Understanding.Refused;
import datus.answer.composition.Understanding.Understood;
import java.util.List;

/** Composes SQL of the words of a question, every one of which has to do something. */
public final class ComposedSource implements CandidateSource {

    @Override
    public String name() {
        return "composition";
    }

    @Override
    public boolean isEnglishOnly() {
        return true;
    }

    @Override
    public Found find(Asked asked) {
        Outcome outcome = new Understanding(asked.knowledge(), asked.question(), asked.calendar()).understand();
        if (outcome instanceof Refused refused) {
            return Found.refused(refused.refusal());
        }
        List<Understanding.Meaning> meanings = ((Understood) outcome).meanings();
        Signals signals = Signals.none()
                .with(Signal.EXPLAINED, 1)
                .with(Signal.LINKED, 1)
                .with(Signal.AMBIGUOUS, 1 - 1.0 / meanings.size());
        return Found.of(meanings.stream()
                .map(meaning -> new Candidate(
                        new Origin.Composed(), meaning.sql(), meaning.restatement(), meaning.evidence(), signals))
                .toList());
    }
}
