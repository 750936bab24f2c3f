package datus.answer.recall;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much each trait counts. The weighted sum goes through the logistic function, for the weights are those of a logistic regression over
 * pairs of approved questions, which have the same SQL or not.
 */
record Weighing(double bias, Map<Trait, Double> weights) {
    Weighing {
        weights = Map.copyOf(weights);
    }

    /** Those that come with the product. */
    static Weighing shipped() {
        Map<Trait, Double> weights = new EnumMap<>(Trait.class);
        weights.put(Trait.MEANING, 8.0);
        weights.put(Trait.WORDS, 4.0);
        weights.put(Trait.ACTS, 2.0);
        weights.put(Trait.FILLED, 3.0);
        weights.put(Trait.SUITED, 1.0);
        weights.put(Trait.CONTRADICTED, -5.0);
        weights.put(Trait.STRANGE, -4.0);
        weights.put(Trait.AHEAD, 3.0);
        weights.put(Trait.SAME, 6.0);
        return new Weighing(-13, weights);
    }

    double score(Match match) {
        double score = bias;
        for (Map.Entry<Trait, Double> weight : weights.entrySet()) {
            score += weight.getValue() * match.of(weight.getKey());
        }
        return score;
    }

    /** From 0 to 1. */
    double likelihood(Match match) {
        return 1 / (1 + Math.exp(-score(match)));
    }
}
