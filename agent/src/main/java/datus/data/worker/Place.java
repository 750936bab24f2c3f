package datus.data.worker;

import datus.data.Scope;
import java.util.List;
import java.util.Optional;

/**
 * What a worker opens for statements: one DuckDB file and what may be seen of it. Statements of the same place share one instance, as long
 * as they come within a second of each other.
 *
 * @param database the file, opened for reading only
 * @param beside a second file, of the caller's own making: its tables join those of the first, as temporary ones
 * @param folders whose files may be read by their names
 * @param timeZone in which timestamps are shown and cut to days
 */
public record Place(String database, Optional<String> beside, Scope scope, List<String> folders, String timeZone) {

    public Place {
        folders = List.copyOf(folders);
    }
}
