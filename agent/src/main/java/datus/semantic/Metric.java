package datus.semantic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A named number, the same wherever it is asked for.
 *
 * @param name as typed
 * @param label for people; the name if there is none
 * @param filter a condition over dimensions, as SQL in which a dimension stands by its name ({@code entity__dimension})
 */
public record Metric(String name, String label, String description, Optional<String> filter, Formula formula)
        implements Meaning {

    /** How it is computed. */
    public sealed interface Formula {

        /** A measure as it is. MetricFlow's {@code measure_proxy}. */
        record Simple(Part measure) implements Formula {}

        record Ratio(Part numerator, Part denominator) implements Formula {}

        /**
         * An expression over metrics or measures.
         *
         * @param expr SQL that names the parts by alias or name
         */
        record Derived(String expr, List<Part> parts) implements Formula {
            public Derived {
                parts = List.copyOf(parts);
            }
        }

        /**
         * A measure summed up over time.
         *
         * @param window over how many grains back; empty for all before
         * @param toDate the grain at whose beginning the sum starts anew
         */
        record Cumulative(Part measure, Optional<Window> window, Optional<Grain> toDate) implements Formula {}
    }

    /**
     * A metric or a measure that another is made of.
     *
     * @param alias what an expression calls it; its name if it has none
     * @param offset how far back its time is taken, as in month over month
     * @param ifNone what stands where there are no rows; empty for nothing
     */
    public record Part(
            String name, String alias, Optional<String> filter, Optional<Window> offset, Optional<String> ifNone) {

        public Part(String name, String alias, Optional<String> filter, Optional<Window> offset) {
            this(name, alias, filter, offset, Optional.empty());
        }

        public static Part of(String name) {
            return new Part(name, name, Optional.empty(), Optional.empty());
        }
    }

    /** A stretch of time, as in 7 days. */
    public record Window(int count, Grain grain) {

        /** As in "7 days". */
        public String words() {
            return count + " " + grain.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
        }
    }
}
