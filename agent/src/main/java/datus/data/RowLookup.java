package datus.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Looks a few rows up on a datasource, within a scope, and keeps nothing among the notebook's results. Confined to the execute
 * thread.
 */
public final class RowLookup {
    private static final String NAME = "datus_lookup";

    private final DataSession data;
    private final Scope scope;
    private final Rights rights;

    private RowLookup(DataSession data, Scope scope, Rights rights) {
        this.data = data;
        this.scope = scope;
        this.rights = rights;
    }

    /** Looks up with SQL that holds words of others: a model's, or those of a file. */
    public RowLookup(DataSession data, Scope scope) {
        this(data, scope, new Rights.Written(scope, Map.of()));
    }

    /** Looks up with SQL that our own code composes, as {@link Rights.Composed} says. */
    public static RowLookup composed(DataSession data, Scope scope) {
        return new RowLookup(data, scope, new Rights.Composed(scope));
    }

    /**
     * The rows of one query, exact; none if it gives none by nature.
     *
     * @throws datus.error.DatusException if it does not run: a view that is broken or not granted
     */
    public List<List<@Nullable Object>> rows(String sql) {
        return rows(sql, Control.unlimited());
    }

    /** As {@link #rows(String)}, for as long as the control allows. */
    public List<List<@Nullable Object>> rows(String sql, Control control) {
        SqlRequest request = new SqlRequest(
                new Sql(sql),
                Optional.of(scope.datasource()),
                Optional.of(NAME),
                0,
                OptionalLong.empty(),
                false,
                false,
                Map.of());
        Outcome outcome = data.runner().run(request, rights, control);
        if (!(outcome instanceof Outcome.Rows rows)) {
            return List.of();
        }
        try {
            return data.results()
                    .page(rows.result(), 0, Math.toIntExact(rows.result().rows()))
                    .rows();
        } finally {
            data.results().drop(rows.result().name());
        }
    }
}
