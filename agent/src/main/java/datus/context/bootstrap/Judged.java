package datus.context.bootstrap;

import datus.context.Entry;
import java.util.Optional;

/**
 * What becomes of an entry that a source brought.
 *
 * @param entry as it is to be stored; of one that is kept, what the source says instead
 * @param mine what is there and stays, of one that is kept
 */
record Judged(Verdict verdict, Entry entry, Optional<Entry> mine) {

    enum Verdict {
        ADDED,
        CHANGED,
        UNCHANGED,
        KEPT;

        boolean isStored() {
            return this == ADDED || this == CHANGED;
        }
    }

    static Judged of(Verdict verdict, Entry entry) {
        return new Judged(verdict, entry, Optional.empty());
    }
}
