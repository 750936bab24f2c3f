package datus.answer.schema;

import datus.data.DataSession;
import datus.data.RowLookup;
import datus.data.Scope;
import datus.error.DatusException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks keys and values up; what cannot be read, a view that is broken or not granted, has no rows. */
public final class RunnerLookup implements Lookup {
    private static final Logger LOG = LoggerFactory.getLogger(RunnerLookup.class);

    private final RowLookup lookup;

    public RunnerLookup(DataSession data, Scope scope) {
        this.lookup = RowLookup.composed(data, scope);
    }

    @Override
    public List<List<@Nullable Object>> rows(String sql) {
        try {
            return lookup.rows(sql);
        } catch (DatusException unreadable) {
            LOG.debug("Nothing can be looked up with {}", sql, unreadable);
            return List.of();
        }
    }
}
