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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Looks keys and values up on a datasource, within a scope, and keeps nothing among the notebook's results. */
final class RunnerLookup implements Lookup {
    private static final String NAME = "datus_lookup";

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
        Outcome outcome = data.runner().run(request, new Rights.Written(scope, Map.of()), Control.unlimited());
        if (!(outcome instanceof Outcome.Rows rows)) {
            return List.of();
        }
        QueryResult result = rows.result();
        try {
            return data.results()
                    .page(result, 0, Math.toIntExact(result.rows()))
                    .rows();
        } finally {
            data.results().drop(result.name());
        }
    }
}
