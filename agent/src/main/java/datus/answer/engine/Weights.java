package datus.answer.engine;

import datus.answer.candidate.Candidate;
import datus.answer.candidate.Signal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * How much each signal counts. A candidate's score is the weighted sum; the logistic function of it is how likely the candidate is right,
 * for the weights are those of a logistic regression over candidates whose rows were compared with the right ones.
 */
public record Weights(double bias, Map<Signal, Double> bySignal) {
    private static final String FILE = "weights.properties";

    public Weights {
        bySignal = Map.copyOf(bySignal);
    }

    /** Those that come with the product. */
    public static Weights shipped() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The weights cannot be read.", e);
        }
        Map<Signal, Double> bySignal = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            bySignal.put(signal, number(file, signal.name().toLowerCase(Locale.ROOT)));
        }
        return new Weights(number(file, "bias"), bySignal);
    }

    private static double number(Properties file, String key) {
        return Double.parseDouble(file.getProperty(key, "0"));
    }

    Weights without(Signal signal) {
        Map<Signal, Double> fewer = new EnumMap<>(bySignal);
        fewer.remove(signal);
        return new Weights(bias, fewer);
    }

    /** How likely a candidate is right, from 0 to 1. */
    public double confidence(Candidate candidate) {
        double score = bias;
        for (Map.Entry<Signal, Double> weight : bySignal.entrySet()) {
            score += weight.getValue() * candidate.signals().of(weight.getKey());
        }
        return 1 / (1 + Math.exp(-score));
    }
}
