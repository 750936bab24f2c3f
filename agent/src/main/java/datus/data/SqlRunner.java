package datus.data;

/**
 * Runs SQL where it belongs: on its datasource in that one's dialect, or in the notebook's own DuckDB when it names a kept
 * result. The one way by which SQL reaches data.
 */
@FunctionalInterface
public interface SqlRunner {

    /**
     * Runs the statements in order and keeps the last result. One call at a time.
     *
     * @throws datus.error.DatusException what is wrong, with the place in the SQL where it is known
     */
    Outcome run(SqlRequest request, Rights rights, Control control);
}
