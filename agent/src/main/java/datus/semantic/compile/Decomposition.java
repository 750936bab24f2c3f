package datus.semantic.compile;

import datus.semantic.compile.Attribution.ByDimension;
import datus.semantic.compile.Attribution.Change;
import datus.semantic.compile.Attribution.Contribution;
import datus.semantic.compile.Attribution.Sums;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes a change apart by the values of one dimension.
 *
 * <p>A sum's change is the sum of its values' changes. A ratio R of parts with weights w and rates r changes by
 * Σ (w₁ − w₀)(r₀ − R₀), the mix, and Σ w₁(r₁ − r₀), the rates; a part that was not there before had the rate of all.
 */
final class Decomposition {
    private final Map<Optional<String>, Sums> before;
    private final Map<Optional<String>, Sums> after;
    private final boolean ratio;
    private final Sums allBefore;
    private final Sums allAfter;

    Decomposition(Map<Optional<String>, Sums> before, Map<Optional<String>, Sums> after, boolean ratio) {
        this.before = before;
        this.after = after;
        this.ratio = ratio;
        this.allBefore = sum(before.values());
        this.allAfter = sum(after.values());
    }

    private static Sums sum(Collection<Sums> parts) {
        Function<Function<Sums, BigDecimal>, BigDecimal> total =
                side -> parts.stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sums(total.apply(Sums::top), total.apply(Sums::bottom));
    }

    Change whole() {
        return new Change(value(allBefore), value(allAfter));
    }

    private double value(Sums sums) {
        return ratio ? quotient(sums.top(), sums.bottom(), 0) : sums.top().doubleValue();
    }

    private static double quotient(BigDecimal top, BigDecimal bottom, double otherwise) {
        return bottom.signum() == 0 ? otherwise : top.doubleValue() / bottom.doubleValue();
    }

    ByDimension by(String dimension) {
        Set<Optional<String>> values = new HashSet<>(before.keySet());
        values.addAll(after.keySet());
        List<Contribution> parts = values.stream()
                .map(this::contribution)
                .sorted(Comparator.comparingDouble((Contribution part) -> -Math.abs(part.contribution()))
                        .thenComparing(part -> part.value().orElse("")))
                .toList();
        return new ByDimension(dimension, strength(parts), parts);
    }

    private Contribution contribution(Optional<String> value) {
        Sums was = before.getOrDefault(value, Sums.NONE);
        Sums is = after.getOrDefault(value, Sums.NONE);
        Change change = new Change(value(was), value(is));
        if (!ratio) {
            double part = is.top().subtract(was.top()).doubleValue();
            return new Contribution(value, change, part, share(part), Optional.empty());
        }
        double weightBefore = weight(was, allBefore);
        double weightAfter = weight(is, allAfter);
        double all = value(allBefore);
        double rateBefore = quotient(was.top(), was.bottom(), all);
        double rateAfter = quotient(is.top(), is.bottom(), rateBefore);
        double mix = (weightAfter - weightBefore) * (rateBefore - all);
        double part = mix + weightAfter * (rateAfter - rateBefore);
        return new Contribution(value, change, part, share(part), Optional.of(mix));
    }

    private double share(double part) {
        double delta = whole().delta();
        return delta == 0 ? 0 : part / delta;
    }

    private static double weight(Sums part, Sums all) {
        return quotient(part.bottom(), all.bottom(), 0);
    }

    /** Half of how much the contributions differ from those of a change that is the same everywhere. */
    private double strength(List<Contribution> parts) {
        double delta = whole().delta();
        double apart = parts.stream()
                .mapToDouble(part -> Math.abs(part.contribution() - expected(part, delta)))
                .sum();
        double size = Math.max(Math.abs(delta), 1e-12);
        return parts.size() < 2 ? 0 : apart / 2 / size;
    }

    private double expected(Contribution part, double delta) {
        Sums was = before.getOrDefault(part.value(), Sums.NONE);
        return delta
                * (ratio
                        ? weight(was, allBefore)
                        : quotient(was.top(), allBefore.top(), 1.0 / Math.max(1, before.size())));
    }
}
