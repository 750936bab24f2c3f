package datus.answer.candidate;

import datus.context.Entry;
import java.util.List;

/** How the SQL of a candidate came about. */
public sealed interface Origin {

    /** Whether the words of the question made it, all or in part, so that nobody has seen it run. */
    default boolean isComposed() {
        return false;
    }

    /**
     * An approved example, as it is or with other values.
     *
     * @param replaced what was put in place of what, as in "2025 → 2026"; empty if the SQL is the approved one unchanged
     */
    record Verified(Entry example, List<String> replaced) implements Origin {
        public Verified {
            replaced = List.copyOf(replaced);
        }
    }

    /** Metrics of the semantic layer, by name. */
    record Metric(List<String> metrics) implements Origin {
        public Metric {
            metrics = List.copyOf(metrics);
        }
    }

    /** An approved example of which one part was changed; {@code change} says which, in words. */
    record Edited(Entry example, String change) implements Origin {
        @Override
        public boolean isComposed() {
            return true;
        }
    }

    /** The words of the question, put together. */
    record Composed() implements Origin {
        @Override
        public boolean isComposed() {
            return true;
        }
    }
}
