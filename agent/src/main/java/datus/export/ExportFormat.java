package datus.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A kind of file that a result can be written as: one class, found by ServiceLoader, without state. */
public interface ExportFormat {

    /** What a person writes, as in csv. */
    String name();

    /** The endings of its files, without dot. */
    List<String> extensions();

    /**
     * Writes the whole result.
     *
     * @param file does not exist yet; it is renamed to its target once this returns
     * @return what a reader of the file must know, a sentence each, as in "id is text: …"; usually none
     * @throws datus.error.DatusException if the format cannot hold the result
     */
    List<String> write(ExportSource source, Path file) throws IOException;
}
