package datus.answer.recall;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * How much each trait counts. The weights are those of a multinomial logistic regression: of a question's matches one is right, or none.
 */
record Weighing(double bias, Map<Trait, Double> weights) {
    private static final String FILE = "traits.properties";

    Weighing {
        weights = Map.copyOf(weights);
    }

    /** Those that come with the product. */
    static Weighing shipped() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Weighing.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The weights cannot be read.", e);
        }
        Map<Trait, Double> weights = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            weights.put(trait, Double.parseDouble(file.getProperty(trait.name().toLowerCase(Locale.ROOT))));
        }
        return new Weighing(Double.parseDouble(file.getProperty("bias")), weights);
    }

    double of(Trait trait) {
        return weights.getOrDefault(trait, 0.0);
    }

    double score(Map<Trait, Double> traits) {
        double score = bias;
        for (Map.Entry<Trait, Double> trait : traits.entrySet()) {
            score += of(trait.getKey()) * trait.getValue();
        }
        return score;
    }

    /** How likely each is what was asked for, in order: at most one of them is, and with a score of 0 it is as likely that none is. */
    List<Double> likelihoods(List<Map<Trait, Double>> matches) {
        List<Double> odds =
                matches.stream().map(match -> Math.exp(score(match))).toList();
        double all = 1 + odds.stream().mapToDouble(Double::doubleValue).sum();
        return odds.stream().map(each -> each / all).toList();
    }
}
