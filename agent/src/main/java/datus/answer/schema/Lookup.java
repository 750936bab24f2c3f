package datus.answer.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a few rows, to learn keys and values. */
@FunctionalInterface
public interface Lookup {

    /** The rows of a query, exact. */
    List<List<@Nullable Object>> rows(String sql);
}
