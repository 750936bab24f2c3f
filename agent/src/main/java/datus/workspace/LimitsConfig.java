package datus.workspace;

/**
 * Bounds that keep a kernel well.
 *
 * @param rows how many rows of a result are kept unless a cell says {@code --limit}
 * @param resultBytes how many bytes of a result are kept in any case
 * @param memoryBytes the memory of the notebook's own DuckDB; beyond it, work spills to the state folder
 * @param unnamedResults how many unnamed results ({@code _1}, {@code _2} …) are kept
 */
public record LimitsConfig(long rows, long resultBytes, long memoryBytes, int unnamedResults) {

    public static LimitsConfig defaults() {
        return new LimitsConfig(1_000_000, 512L << 20, 2L << 30, 20);
    }
}
