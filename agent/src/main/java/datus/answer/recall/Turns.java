package datus.answer.recall;

import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.language.Lexicon;
import datus.answer.language.Operator;
import datus.answer.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which ways a question goes where it could go the other way: highest or lowest, over or under, with or without, average or each.
 *
 * @param ways what ranks and compares, in order
 */
record Turns(List<Way> ways, boolean denies, boolean averages) {
    private static final Set<Operator> UP = Set.of(Operator.GT, Operator.GE);
    private static final Set<Function> EXTREMES = Set.of(Function.MAX, Function.MIN);
    private static final Set<Operator> DOWN = Set.of(Operator.LT, Operator.LE);

    Turns {
        ways = List.copyOf(ways);
    }

    /**
     * One of them.
     *
     * @param kind what it is about: only the same kinds can be opposite, for the oldest has the earliest birthday
     */
    private record Way(String kind, boolean up) {}

    /** The longest phrase at a place counts. */
    static Turns of(List<Word> words, Lexicon lexicon) {
        List<String> norms = words.stream().map(Word::norm).toList();
        List<Way> ways = new ArrayList<>();
        boolean denies = false;
        boolean averages = false;
        int at = 0;
        while (at < norms.size()) {
            int length = lexicon.cueLength(norms, at);
            for (Cue cue : lexicon.cues(String.join(" ", norms.subList(at, at + length)))) {
                add(cue, ways);
                denies |= cue == Cue.Plain.NEGATE || cue == Cue.Plain.EMPTY || isUnlike(cue);
                averages |= isAverage(cue);
            }
            at += Math.max(1, length);
        }
        return new Turns(ways, denies, averages);
    }

    private static boolean isUnlike(Cue cue) {
        return cue instanceof Cue.Compare compare && compare.operator() == Operator.NE;
    }

    private static boolean isAverage(Cue cue) {
        return cue instanceof Cue.MeanValue
                || (cue instanceof Cue.Aggregate aggregate && aggregate.function() == Function.AVG);
    }

    private static void add(Cue cue, List<Way> ways) {
        if (cue instanceof Cue.Rank rank) {
            ways.add(new Way("rank " + rank.about(), rank.high()));
        } else if (cue instanceof Cue.Compare compare) {
            if (UP.contains(compare.operator()) || DOWN.contains(compare.operator())) {
                ways.add(new Way("compare " + compare.about(), UP.contains(compare.operator())));
            }
        } else if (cue instanceof Cue.Aggregate aggregate && EXTREMES.contains(aggregate.function())) {
            ways.add(new Way("rank " + List.of(), aggregate.function() == Function.MAX));
        } else if (cue instanceof Cue.MeanValue mean) {
            ways.add(new Way("mean", mean.above()));
        }
    }

    /** Whether only one of them denies or averages, or one goes only the other way. */
    boolean areOpposite(Turns other) {
        return denies != other.denies
                || averages != other.averages
                || ways.stream().anyMatch(way -> isAgainst(way, ways, other.ways));
    }

    private static boolean isAgainst(Way way, List<Way> own, List<Way> others) {
        Way opposite = new Way(way.kind(), !way.up());
        return !own.contains(opposite) && !others.contains(way) && others.contains(opposite);
    }
}
