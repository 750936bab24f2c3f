package datus.evaluation.judge;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How many questions came to what. */
public record Counts(Map<Mark, Integer> byMark) {
    public Counts {
        EnumMap<Mark, Integer> copy = new EnumMap<>(Mark.class);
        copy.putAll(byMark);
        byMark = Collections.unmodifiableMap(copy);
    }

    public static Counts of(Collection<Judged> judged) {
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        judged.forEach(each -> counts.merge(each.mark(), 1, Integer::sum));
        return new Counts(counts);
    }

    public int of(Mark mark) {
        return byMark.getOrDefault(mark, 0);
    }

    /** Those that could be judged. */
    public int total() {
        return of(Mark.CORRECT) + of(Mark.WRONG) + of(Mark.CLARIFIED) + of(Mark.DECLINED);
    }

    /** From 0 to 100, of those that could be judged. */
    public double percent(Mark mark) {
        return total() == 0 ? 0 : 100.0 * of(mark) / total();
    }

    /** As in "34.2% correct, 14.3% wrong, 2.1% clarified, 49.5% declined of 972". */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%.1f%% correct, %.1f%% wrong, %.1f%% clarified, %.1f%% declined of %,d%s",
                percent(Mark.CORRECT),
                percent(Mark.WRONG),
                percent(Mark.CLARIFIED),
                percent(Mark.DECLINED),
                total(),
                of(Mark.UNJUDGED) == 0 ? "" : String.format(Locale.ROOT, "; %,d not judged", of(Mark.UNJUDGED)));
    }
}
