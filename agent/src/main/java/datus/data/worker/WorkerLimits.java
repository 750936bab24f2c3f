package datus.data.worker;

import java.time.Duration;

/**
 * What a worker may take.
 *
 * @param memoryBytes of DuckDB; below those of the process, so that most statements end with words and not with the process
 * @param processBytes of the whole process: address space where the system holds it to that, else what is resident
 * @param spillBytes on disk
 * @param time of a statement that comes with no deadline of its own
 */
public record WorkerLimits(long memoryBytes, long processBytes, long spillBytes, int threads, Duration time) {
    private static final int MOST_THREADS = 4;

    /** With these, statements that sort or group ten million rows spill and end well. */
    public static WorkerLimits defaults() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new WorkerLimits(
                700L << 20, 1536L << 20, 4L << 30, Math.min(MOST_THREADS, processors), Duration.ofSeconds(60));
    }

    public WorkerLimits within(Duration limit) {
        return new WorkerLimits(memoryBytes, processBytes, spillBytes, threads, limit);
    }
}
