package datus.answer.recall;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fits weights to questions whose right answer is known: multinomial logistic regression by steepest ascent, held near the weights it starts
 * from, so that few questions change little. The same questions give the same weights.
 */
final class WeighingFit {
    private static final int STEPS = 300;
    private static final double RATE = 2;

    private final Weighing start;
    private final double hold;

    /** @param hold how many questions the weights of the start count for */
    WeighingFit(Weighing start, double hold) {
        this.start = start;
        this.hold = hold;
    }

    /**
     * One question.
     *
     * @param right the index of the right match; -1 if none is
     */
    record Judged(List<Map<Trait, Double>> matches, int right) {
        Judged {
            matches = List.copyOf(matches);
        }
    }

    Weighing fit(List<Judged> questions) {
        Weighing now = start;
        for (int step = 0; step < STEPS && !questions.isEmpty(); step++) {
            now = climbed(now, questions);
        }
        return now;
    }

    private Weighing climbed(Weighing now, List<Judged> questions) {
        double bias = 0;
        Map<Trait, Double> slope = new EnumMap<>(Trait.class);
        for (Judged question : questions) {
            List<Double> likelihoods = now.likelihoods(question.matches());
            for (int i = 0; i < likelihoods.size(); i++) {
                double error = (i == question.right() ? 1 : 0) - likelihoods.get(i);
                bias += error;
                question.matches().get(i).forEach((trait, value) -> slope.merge(trait, error * value, Double::sum));
            }
        }
        double pace = RATE / (questions.size() + hold);
        Map<Trait, Double> weights = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            double weight = now.of(trait);
            double back = hold / 50 * (start.of(trait) - weight);
            weights.put(trait, weight + pace * (slope.getOrDefault(trait, 0.0) + back));
        }
        return new Weighing(now.bias() + pace * (bias + hold / 50 * (start.bias() - now.bias())), weights);
    }
}
