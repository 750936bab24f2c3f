package datus.context.sqlite;

import datus.context.UsageLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** A process of its own that writes to a log of usage, and a line for each entry that is kept. */
final class UsageWriter {
    private UsageWriter() {}

    static Process start(Path state, String user, int uses) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        UsageWriter.class.getName(),
                        state.toString(),
                        user,
                        Integer.toString(uses))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] args) throws IOException {
        try (UsageLog log = SqliteUsageLog.open(Path.of(args[0]))) {
            for (int number = 1; number <= Integer.parseInt(args[2]); number++) {
                log.add(SqliteUsageLogTest.use(args[1], Instant.now()));
                System.out.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
                System.out.flush();
            }
        }
    }
}
