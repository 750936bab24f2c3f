package datus.feedback;

import datus.context.Entry;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a change does to the questions whose answers are approved.
 *
 * @param questions how many were asked
 * @param changes those that are no longer answered as before
 */
public record Replayed(int questions, List<Change> changes) {
    public Replayed {
        changes = List.copyOf(changes);
    }

    /**
     * A question before and after, judged by its own approved SQL.
     *
     * @param example the question and its approved SQL
     */
    public record Change(Entry example, Taken before, boolean wasRight, Taken after, boolean isRight) {

        public boolean isWorse() {
            return wasRight && !isRight;
        }

        public boolean isBetter() {
            return isRight && !wasRight;
        }
    }

    public static Replayed nothing() {
        return new Replayed(0, List.of());
    }

    /** Together with those of another datasource. */
    public Replayed and(Replayed other) {
        return new Replayed(
                questions + other.questions,
                Stream.concat(changes.stream(), other.changes.stream()).toList());
    }

    /** Those that were right and are no more. */
    public List<Change> worse() {
        return changes.stream().filter(Change::isWorse).toList();
    }
}
