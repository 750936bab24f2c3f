package datus.data;

import java.util.Optional;

/** What came of running SQL: the last statement's. */
public sealed interface Outcome {

    /** Where it ran, as in "demo (DuckDB)". */
    String ranOn();

    /**
     * Rows, kept under a name.
     *
     * @param all all of them, if there are so few that they were read when they landed
     */
    record Rows(QueryResult result, Optional<datus.data.Rows> all) implements Outcome {
        @Override
        public String ranOn() {
            return result.ranOn();
        }
    }

    /** No rows. {@code changed} is how many rows the statement changed, -1 if it changes none by nature. */
    record Done(String statement, long changed, String ranOn) implements Outcome {}

    /** A name for SQL that has not run. */
    record Named(String name, Sql sql, String ranOn) implements Outcome {}
}
