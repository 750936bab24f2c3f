package datus.data;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Waits until something is so. */
public final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Await() {}

    public interface Condition {
        boolean holds() throws Exception;
    }

    public static void until(Condition condition) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("Waited for " + LONGEST);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** Until a statement is running, which is when its thread is in a driver's own code. */
    public static void untilRunning(String driverPackage) throws Exception {
        until(() -> Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("datus-sql"))
                .anyMatch(
                        thread -> Arrays.stream(thread.getValue()).anyMatch(frame -> isRunning(frame, driverPackage))));
    }

    private static boolean isRunning(StackTraceElement frame, String driverPackage) {
        String method = frame.getMethodName();
        return frame.getClassName().startsWith(driverPackage)
                && (method.contains("execute") || method.contains("prepare") || method.contains("step"));
    }
}
