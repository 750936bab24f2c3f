package datus.answer.recall;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Brings matches with the same SQL together: the best speaks for all, and the more of the likest agree with it the better. */
final class Votes {
    /** So many of the likest have a vote. */
    private static final int VOTERS = 8;

    private Votes() {}

    /** One for each SQL, the likeliest first. */
    static List<Match> of(List<Match> matches, ToDoubleFunction<Match> score) {
        List<Match> sorted = sorted(matches, score);
        Map<String, Long> votes = sorted.stream()
                .limit(VOTERS)
                .collect(Collectors.groupingBy(match -> match.filled().key(), Collectors.counting()));
        Map<String, Match> best = new LinkedHashMap<>();
        for (Match match : sorted) {
            String key = match.filled().key();
            best.putIfAbsent(key, match.with(Trait.SUPPORTED, votes.getOrDefault(key, 0L) / (double) VOTERS));
        }
        return sorted(List.copyOf(best.values()), score);
    }

    private static List<Match> sorted(List<Match> matches, ToDoubleFunction<Match> score) {
        return matches.stream()
                .sorted(Comparator.comparingDouble(score).reversed())
                .toList();
    }
}
