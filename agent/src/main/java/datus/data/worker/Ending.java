package datus.data.worker;

import datus.data.ScratchFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How a statement in a worker ended. */
public sealed interface Ending {

    /** The guard refused it; {@code reason} completes "This SQL was not run: …". */
    record Denied(String reason) implements Ending {}

    /**
     * The engine refused it.
     *
     * @param engine its own words
     * @param ran the text that they are about; empty if the file itself did not open
     */
    record Faulty(String engine, String ran) implements Ending {
        /** Whether it needed more memory than it may take. */
        public boolean isOutOfMemory() {
            return engine.startsWith("Out of Memory");
        }
    }

    /** It gave rows, which lie in a file until this is closed. */
    final class Handed implements Ending, AutoCloseable {
        static final String FILE = "rows.parquet";

        private final List<HandedColumn> columns;
        private final Path folder;
        private final long rows;
        private final boolean whole;

        Handed(Message.Done done, Path folder) {
            this.columns = done.columns();
            this.folder = folder;
            this.rows = done.rows();
            this.whole = done.whole();
        }

        /** How many; one more than asked for if there are more. */
        public long rows() {
            return rows;
        }

        /** Whether the bytes allowed were enough for these rows; if not, they are the first that fit. */
        public boolean isWhole() {
            return whole;
        }

        /** What reads the rows, in order and with the types they had, in any DuckDB. */
        public String query() {
            String list = columns.stream().map(HandedColumn::received).collect(Collectors.joining(", "));
            return "SELECT " + list + " FROM read_parquet("
                    + LockedDuckDb.text(folder.resolve(FILE).toString()) + ")";
        }

        @Override
        public void close() {
            ScratchFolder.delete(folder);
        }
    }
}
