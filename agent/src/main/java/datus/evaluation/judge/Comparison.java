package datus.evaluation.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed from one run of a set to another, question by question; those that only one of them has are left out. */
public record Comparison(Counts before, Counts after, List<Change> changes) {
    public Comparison {
        changes = List.copyOf(changes);
    }

    /** For better or worse. */
    public enum Turn {
        WORSE,
        BETTER,
        OTHERWISE
    }

    /** A question whose answer is another one than before. */
    public record Change(Judged before, Judged after) {

        /** Better is an answer that became right; worse one that was right, and a wrong one in place of none. */
        public Turn turn() {
            boolean wasRight = before.mark() == Mark.CORRECT;
            boolean isRight = after.mark() == Mark.CORRECT;
            if (wasRight != isRight) {
                return isRight ? Turn.BETTER : Turn.WORSE;
            }
            if (before.mark() == after.mark()) {
                return Turn.OTHERWISE;
            }
            return after.mark() == Mark.WRONG ? Turn.WORSE : before.mark() == Mark.WRONG ? Turn.BETTER : Turn.OTHERWISE;
        }
    }

    public static Comparison of(Evaluation before, Evaluation after) {
        Map<String, Judged> then = new HashMap<>();
        before.judged().forEach(each -> then.put(each.id(), each));
        List<Judged> shared = new ArrayList<>();
        List<Judged> now = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Judged each : after.judged()) {
            Judged was = then.get(each.id());
            if (was != null) {
                shared.add(was);
                now.add(each);
                if (isOther(was, each)) {
                    changes.add(new Change(was, each));
                }
            }
        }
        return new Comparison(Counts.of(shared), Counts.of(now), changes);
    }

    private static boolean isOther(Judged was, Judged is) {
        return was.mark() != is.mark()
                || !was.sql().equals(is.sql())
                || !was.fingerprint().equals(is.fingerprint());
    }

    public List<Change> of(Turn turn) {
        return changes.stream().filter(change -> change.turn() == turn).toList();
    }
}
