package datus.answer.recall;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much each trait counts. The weights are those of a multinomial logistic regression: of a question's matches one is right, or none.
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

    /** How likely each is what was asked for, in order: at most one of them is, and with a score of 0 it is as likely that none is. */
    List<Double> likelihoods(List<Match> matches) {
        List<Double> odds = matches.stream().map(match -> Math.exp(score(match))).toList();
        double all = 1 + odds.stream().mapToDouble(Double::doubleValue).sum();
        return odds.stream().map(each -> each / all).toList();
    }
}
