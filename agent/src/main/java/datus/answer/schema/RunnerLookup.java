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

    private RunnerLookup(RowLookup lookup) {
        this.lookup = lookup;
    }

    /** With SQL that our own code composes. */
    public static RunnerLookup composed(DataSession data, Scope scope) {
        return new RunnerLookup(RowLookup.composed(data, scope));
    }

    /** With SQL that holds words of files, behind the guard. */
    public static RunnerLookup written(DataSession data, Scope scope) {
        return new RunnerLookup(new RowLookup(data, scope));
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
