package datus.snippets;

import datus.display.Outputs;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** What is printed to System.out and System.err, as a cell's own streams. */
final class CellStreams {
    private final PrintStream cellOut;
    private final PrintStream cellErr;

    CellStreams(Outputs outputs) {
        cellOut = stream(outputs, Outputs.Stream.STDOUT);
        cellErr = stream(outputs, Outputs.Stream.STDERR);
    }

    private static PrintStream stream(Outputs outputs, Outputs.Stream stream) {
        return new PrintStream(new TextStream(text -> outputs.stream(stream, text)), false, StandardCharsets.UTF_8);
    }

    /** Does {@code work}, all of the process printing to the cell meanwhile; only one may be at it at a time. */
    <T> T during(Supplier<T> work) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(cellOut);
        System.setErr(cellErr);
        try {
            return work.get();
        } finally {
            System.setOut(out);
            System.setErr(err);
            cellOut.flush();
            cellErr.flush();
        }
    }
}
