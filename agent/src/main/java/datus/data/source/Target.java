package datus.data.source;

/**
 * Where rows land, and how many may.
 *
 * @param name the table in memory.main
 * @param rows at most this many; {@code Long.MAX_VALUE} for all that the bytes allow
 * @param bytes at most this many, about
 */
public record Target(String name, long rows, long bytes) {

    /** Its name as the notebook's engine reads it from anywhere. */
    public String table() {
        return "memory.main." + AnsiDialect.quoted(name);
    }
}
