package datus.context.sqlite;

import datus.context.Changes;
import datus.context.Changes.RunStep;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process of its own with four threads that put and remove entries and do steps of runs, and write what was acknowledged on a line:
 * {@code + NAME} is there from then on, {@code - NAME} is gone, {@code = RUN STEP} is done.
 */
final class StoreWriter {
    private static final int THREADS = 4;

    private final SqliteContextStore store;
    private final String name;

    private StoreWriter(SqliteContextStore store, String name) {
        this.store = store;
        this.name = name;
    }

    static Process start(Path state, String name, Path acknowledged) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        StoreWriter.class.getName(),
                        state.toString(),
                        name)
                .redirectOutput(acknowledged.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] args) {
        SqliteContextStore store = SqliteContextStore.open(Path.of(args[0]), WordsEmbedder::new);
        for (int thread = 0; thread < THREADS; thread++) {
            StoreWriter writer = new StoreWriter(store, args[1] + "-" + thread);
            new Thread(writer::write).start();
        }
    }

    /** Until the process is killed. */
    private void write() {
        String run = store.begin("soak", name, "li", Instant.EPOCH).id();
        for (int number = 0; ; number++) {
            Entry entry = Entry.proposed(
                    new EntryId("example", "demo", name + "-" + number),
                    "entry " + number + " of " + name,
                    "SELECT " + number,
                    new Provenance("person", "", "li", Instant.EPOCH));
            if (number % 3 == 0) {
                apply(run, List.of(entry), List.of(), List.of(new RunStep("step " + number, "added", "")));
                say("+ " + entry.id().name());
                say("= " + run + " step " + number);
            } else {
                apply(run, List.of(entry), List.of(), List.of());
                say("+ " + entry.id().name());
            }
            if (number % 5 == 4) {
                EntryId former = new EntryId("example", "demo", name + "-" + (number - 2));
                apply(run, List.of(), List.of(former), List.of());
                say("- " + former.name());
            }
        }
    }

    private void apply(String run, List<Entry> puts, List<EntryId> removals, List<RunStep> steps) {
        store.apply(new Changes(Optional.of(run), puts, removals, List.of(), List.of(), steps));
    }

    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
        synchronized (StoreWriter.class) {
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }
}
