package datus.magics;

import datus.data.Control;
import datus.data.DataSession;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Rows;
import datus.data.Sql;
import datus.data.SqlRequest;

/** Reads a few rows for a magic's own use; unlike a cell's, its result is not kept. */
final class Probe {
    private final DataSession data;
    private final Control control;

    Probe(DataSession data, Control control) {
        this.data = data;
        this.control = control;
    }

    /** The rows of a query, at most {@code count}. */
    Rows rows(String query, int count) {
        Outcome outcome = data.runner().run(SqlRequest.of(new Sql(query)), new Rights.Typed(), control);
        QueryResult result = ((Outcome.Rows) outcome).result();
        try {
            return data.results().page(result, 0, count);
        } finally {
            data.results().drop(result.name());
        }
    }
}
