package datus.frames.columns;

/** How a DuckDB type counts time: so many ticks a second. */
enum Ticks {
    SECONDS(1),
    MILLIS(1_000),
    MICROS(1_000_000),
    NANOS(1_000_000_000);

    static final long NANOS_PER_DAY = 86_400_000_000_000L;

    private final long perDay;
    private final long nanosPerTick;

    Ticks(long perSecond) {
        this.perDay = perSecond * 86_400;
        this.nanosPerTick = 1_000_000_000 / perSecond;
    }

    /** The day since 1970 in which {@code ticks} since 1970 fall. */
    long day(long ticks) {
        return Math.floorDiv(ticks, perDay);
    }

    /** The nanoseconds since midnight. */
    long nanosOfDay(long ticks) {
        return Math.floorMod(ticks, perDay) * nanosPerTick;
    }
}
