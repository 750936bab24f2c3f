package datus.workspace;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Path;

/** A process that may write files of some kilobytes only, and writes a larger one. */
final class LargeWriter {
    static final int REFUSED = 7;

    private LargeWriter() {}

    static Process startWithRoomFor(int kilobytes, Path file) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + kilobytes + "; exec \"$@\"",
                        "bash",
                        java,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeWriter.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
    }

    public static void main(String[] args) {
        try {
            AtomicFile.write(Path.of(args[0]), new byte[1 << 20]);
        } catch (DatusException expected) {
            System.exit(REFUSED);
        }
    }
}
