package datus.context.sqlite;

import datus.context.Entry;
import datus.context.Hit;
import java.util.Comparator;

/** An entry that a part of the search found, with the number of its row. */
record Found(long row, Entry entry, double score) {
    static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble(Found::score).reversed().thenComparingLong(Found::row);

    Hit hit() {
        return new Hit(entry, score);
    }
}
