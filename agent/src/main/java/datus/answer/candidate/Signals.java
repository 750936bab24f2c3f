package datus.answer.candidate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How strong each {@link Signal} of a candidate is. Immutable. */
public record Signals(Map<Signal, Double> values) {
    public Signals {
        EnumMap<Signal, Double> copy = new EnumMap<>(Signal.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    public static Signals none() {
        return new Signals(Map.of());
    }

    public Signals with(Signal signal, double value) {
        EnumMap<Signal, Double> more = new EnumMap<>(Signal.class);
        more.putAll(values);
        more.put(signal, value);
        return new Signals(more);
    }

    /** 0 if nothing was said of it. */
    public double of(Signal signal) {
        return values.getOrDefault(signal, 0.0);
    }
}
