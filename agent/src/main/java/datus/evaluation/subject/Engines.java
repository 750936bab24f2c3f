package datus.evaluation.subject;

import datus.answer.candidate.CandidateSource;
import datus.answer.candidate.Signal;
import datus.answer.engine.AnswerEngine;
import datus.answer.engine.Ways;
import datus.context.Embedder;
import datus.evaluation.Answerers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The engine that answers without a model, for each database anew; the model of meaning is loaded once for all. */
public record Engines(Embedder embedder) {

    /** As it comes. */
    public Answerers whole() {
        return (data, calendar, lores) -> new AnswerEngine(data, calendar, lores, () -> embedder);
    }

    /** As it comes, then without each way of answering, then without each signal, by what is left out. */
    public Map<String, Answerers> variants() {
        Map<String, Answerers> variants = new LinkedHashMap<>();
        variants.put("everything", whole());
        for (CandidateSource source : Ways.all().sources()) {
            variants.put("without " + source.name(), by(Ways.all().without(source.name())));
        }
        for (Signal signal : Ways.signals()) {
            String name = signal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            variants.put("without the signal " + name, by(Ways.all().without(signal)));
        }
        return variants;
    }

    private Answerers by(Ways ways) {
        return (data, calendar, lores) -> new AnswerEngine(data, calendar, lores, () -> embedder, ways);
    }
}
