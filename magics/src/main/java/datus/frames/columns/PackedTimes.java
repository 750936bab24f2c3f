package datus.frames.columns;

/** Times of day as Tablesaw packs them: a byte of hours, one of minutes, two of milliseconds. */
final class PackedTimes {
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int MILLIS_PER_MINUTE = 60_000;

    private long cut;

    /** The time of day packed, {@code nanos} being less than a day. */
    int pack(long nanos) {
        long millis = nanos / NANOS_PER_MILLI;
        if (millis * NANOS_PER_MILLI != nanos) {
            cut++;
        }
        int minutes = (int) (millis / MILLIS_PER_MINUTE);
        return (minutes / 60) << 24 | (minutes % 60) << 16 | (int) (millis - (long) minutes * MILLIS_PER_MINUTE);
    }

    /** How many times had more than milliseconds. */
    long cut() {
        return cut;
    }
}
