package datus.answer.recall;

import java.util.EnumMap;
import java.util.Map;

/**
 * A filled template, and how like the question it is.
 *
 * @param clashes whether it cannot be what is asked for, for all its likeness
 */
record Match(Filled filled, Map<Trait, Double> traits, boolean clashes) {
    Match {
        traits = Map.copyOf(traits);
    }

    double of(Trait trait) {
        return traits.getOrDefault(trait, 0.0);
    }

    Match with(Trait trait, double value) {
        Map<Trait, Double> more = new EnumMap<>(Trait.class);
        more.putAll(traits);
        more.put(trait, value);
        return new Match(filled, more, clashes);
    }

    Match ruledOut() {
        return new Match(filled, traits, true);
    }
}
