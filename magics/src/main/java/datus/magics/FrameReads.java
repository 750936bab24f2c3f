package datus.magics;

import datus.data.QueryResult;
import datus.data.Results;
import datus.display.Outputs;
import datus.frames.Frame;
import datus.frames.Frames;
import datus.frames.Loss;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tech.tablesaw.api.Table;

/** The results that one cell reads as tables; what a table lacks of its result is told to the cell. */
final class FrameReads {
    private final Results results;
    private final Frames frames;
    private final Outputs outputs;
    private final Set<QueryResult> read = new LinkedHashSet<>();

    FrameReads(Results results, Frames frames, Outputs outputs) {
        this.results = results;
        this.frames = frames;
        this.outputs = outputs;
    }

    /** A result as a new table; called from the cell's own code too, on its thread. */
    synchronized Table table(String name) {
        QueryResult result = new ResultLookup(results).result(name);
        add(result);
        Frame frame = frames.table(result);
        frame.cut().ifPresent(cut -> note(result.name() + ": " + cut.mark()));
        for (Loss loss : frame.losses()) {
            note(result.name() + "." + loss);
        }
        return frame.table();
    }

    private void note(String text) {
        outputs.stream(Outputs.Stream.STDERR, text + "\n");
    }

    /** Counts a result as read by a table that was made before. */
    synchronized void add(QueryResult result) {
        read.add(result);
    }

    /** How what was read was cut. */
    synchronized Optional<QueryResult.Cut> cut() {
        return QueryResult.cutOf(read);
    }
}
