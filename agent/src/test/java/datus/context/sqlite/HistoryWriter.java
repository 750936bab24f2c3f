package datus.context.sqlite;

import datus.context.History;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that appends turns and writes each acknowledged row id on a line. */
final class HistoryWriter {
    private HistoryWriter() {}

    static Process start(Path state, String session, int turns) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        HistoryWriter.class.getName(),
                        state.toString(),
                        session,
                        Integer.toString(turns))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] args) throws IOException {
        try (History history = SqliteHistory.open(Path.of(args[0]))) {
            for (int number = 1; number <= Integer.parseInt(args[2]); number++) {
                long id = history.append(SqliteHistoryTest.turn(args[1], number, "SELECT " + number));
                System.out.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
                System.out.flush();
            }
        }
    }
}
