package datus.export;

import datus.data.QueryResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was written.
 *
 * @param format its name
 * @param cut repeated from the result: the file is not whole either
 * @param notes what a reader of the file must know, a sentence each
 */
public record ExportReport(Path file, String format, long rows, Optional<QueryResult.Cut> cut, List<String> notes) {
    public ExportReport {
        notes = List.copyOf(notes);
    }
}
