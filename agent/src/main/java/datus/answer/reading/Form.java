package datus.answer.reading;

import datus.error.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way to say a name.
 *
 * @param stems the stems of its words
 * @param weight how well it names the mark if said in full
 */
record Form(Mark mark, List<String> stems, double weight) {
    private static final Set<String> TAILS = Set.of(
            "id", "kei", "cod", "nam", "number", "dat", "tim", "flag", "amount", "million", "kg", "usd", "yn", "at",
            "on", "type", "typ");
    private static final double MISTYPED = 0.5;
    private static final int SHORTEST_MISTYPED = 5;

    /**
     * From 0, no match, to {@link #weight}, said in full; in part is less, and without the name's last word least.
     *
     * @param kin for each word said the stems it can stand for, and how well
     */
    double score(List<String> said, List<Map<String, Double>> kin) {
        List<String> rest = new ArrayList<>(stems);
        double sum = 0;
        for (int i = 0; i < said.size(); i++) {
            double likeness = rest.remove(said.get(i)) ? 1 : taken(rest, kin.get(i));
            if (likeness == 0) {
                return 0;
            }
            sum += likeness;
        }
        return sum / said.size() * share(rest);
    }

    /** Takes the word out of the rest that another stands for best. */
    private static double taken(List<String> rest, Map<String, Double> kin) {
        String best = "";
        double likeness = 0;
        for (String stem : rest) {
            double own = kin.getOrDefault(stem, 0.0);
            if (own > likeness) {
                best = stem;
                likeness = own;
            }
        }
        rest.remove(best);
        return likeness;
    }

    private double share(List<String> rest) {
        double covered = 1 - (double) rest.size() / stems.size();
        if (covered == 1) {
            return weight;
        }
        if (covered <= 0) {
            return 0;
        }
        boolean head = !rest.contains(stems.get(stems.size() - 1));
        if (head) {
            return (0.5 + 0.3 * covered) * weight;
        }
        return TAILS.containsAll(rest) ? 0.62 : 0.5 * covered;
    }

    double mistypedScore(String stem) {
        if (stem.length() < SHORTEST_MISTYPED) {
            return 0;
        }
        int allowed = stem.length() < 8 ? 1 : 2;
        boolean near = stems.stream()
                .anyMatch(own -> own.length() >= SHORTEST_MISTYPED - 1 && NearestName.edits(own, stem) <= allowed);
        return near ? MISTYPED / stems.size() : 0;
    }
}
