package datus.answer;

import datus.answer.schema.Lookup;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.error.DatusException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks keys and values up on a datasource, within a scope, and keeps nothing among the notebook's results.
 * What cannot be read, a view that is broken or not granted, has no rows. */
final class RunnerLookup implements Lookup {
    private static final String NAME = "datus_lookup";

    private static final Logger LOG = LoggerFactory.getLogger(RunnerLookup.class);

    private final DataSession data;
    private final Scope scope;

    RunnerLookup(DataSession data, Scope scope) {
        this.data = data;
        this.scope = scope;
    }

    @Override
    public List<List<@Nullable Object>> rows(String sql) {
        SqlRequest request = new SqlRequest(
                new Sql(sql),
                Optional.of(scope.datasource()),
                Optional.of(NAME),
                0,
                OptionalLong.empty(),
                false,
                false,
                Map.of());
        QueryResult result;
        try {
            Outcome outcome = data.runner().run(request, new Rights.Written(scope, Map.of()), Control.unlimited());
            if (!(outcome instanceof Outcome.Rows rows)) {
                return List.of();
            }
            result = rows.result();
        } catch (DatusException unreadable) {
            LOG.debug("Nothing can be looked up with {}", sql, unreadable);
            return List.of();
        }
        try {
            return data.results()
                    .page(result, 0, Math.toIntExact(result.rows()))
                    .rows();
        } finally {
            data.results().drop(result.name());
        }
    }
}
