package datus.generation.usage;

import java.util.List;
import java.util.Optional;

/** A number that a query computes of many rows. */
public sealed interface Calculation {

    /** What the query calls it, in lower case; empty if it gives it no name. */
    Optional<String> alias();

    /** What it is made of. */
    List<Aggregate> aggregates();

    /**
     * An aggregate.
     *
     * @param table whose columns it takes; empty if it takes those of several, or the query does not tell
     * @param function in upper case, as in SUM
     * @param expr what is aggregated, without table names: {@code price * (1 - discount)}; {@code *} of COUNT(*)
     * @param filter the condition of CASE WHEN or FILTER
     */
    record Aggregate(
            String table,
            String function,
            boolean distinct,
            String expr,
            Optional<String> filter,
            Optional<String> alias)
            implements Calculation {

        @Override
        public List<Aggregate> aggregates() {
            return List.of(this);
        }

        /** Whether it takes columns of this table and no other. */
        public boolean isOf(String name) {
            return table.equals(name);
        }
    }

    /** One aggregate divided by another. */
    record Ratio(Aggregate numerator, Aggregate denominator, Optional<String> alias) implements Calculation {
        @Override
        public List<Aggregate> aggregates() {
            return List.of(numerator, denominator);
        }
    }

    /**
     * An aggregate summed up along an order.
     *
     * @param preceding how many rows back; empty for all before
     */
    record Running(Aggregate of, Optional<Integer> preceding, Optional<String> alias) implements Calculation {
        @Override
        public List<Aggregate> aggregates() {
            return List.of(of);
        }
    }
}
