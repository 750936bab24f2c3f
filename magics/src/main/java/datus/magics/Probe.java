package datus.magics;

import datus.data.Control;
import datus.data.DataSession;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Rows;
import datus.data.Sql;
import datus.data.SqlRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads a few rows for a magic's own use; unlike a cell's, its result is not kept. */
final class Probe {
    private static final String NAME = "datus_probe";

    private final DataSession data;
    private final Control control;

    Probe(DataSession data, Control control) {
        this.data = data;
        this.control = control;
    }

    /** The rows of a query, at most {@code count}. */
    Rows rows(String query, int count) {
        Outcome outcome = data.runner().run(request(query), new Rights.Typed(), control);
        QueryResult result = ((Outcome.Rows) outcome).result();
        try {
            return data.results().page(result, 0, count);
        } finally {
            data.results().drop(result.name());
        }
    }

    /** Under a name of its own, so that no unnamed result of a cell has to go for it. */
    private static SqlRequest request(String query) {
        return new SqlRequest(
                new Sql(query), Optional.empty(), Optional.of(NAME), 0, OptionalLong.empty(), false, false, Map.of());
    }
}
