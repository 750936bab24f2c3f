package datus.magics.chat;

import datus.data.Dialect;
import datus.data.Outcome;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.error.SqlPlace;
import java.util.Optional;
import java.util.function.Function;

/**
 * Mends SQL with the nearest names that its own errors suggest, one after the other, as long as that leads to another error.
 *
 * @param run runs SQL
 */
record NameMending(Dialect dialect, Function<String, Outcome> run) {
    private static final int MOST = 8;

    /** What became of it: the SQL as far as it was mended, and what it gave, or the error that is left. */
    record Mended(String sql, Optional<Outcome> outcome, Optional<DatusException> left) {}

    Mended mend(String failing) {
        String sql = failing;
        for (int i = 0; i < MOST; i++) {
            try {
                return new Mended(sql, Optional.of(run.apply(sql)), Optional.empty());
            } catch (DatusException error) {
                Optional<String> better = mended(sql, error);
                if (better.isEmpty() || i == MOST - 1) {
                    return new Mended(sql, Optional.empty(), Optional.of(error));
                }
                sql = better.get();
            }
        }
        throw new IllegalStateException("Each round ends or mends.");
    }

    private Optional<String> mended(String sql, DatusException error) {
        Optional<SqlPlace> place = error.place().filter(where -> where.sql().equals(sql));
        return place.flatMap(where -> NearestName.suggested(error.hint()).map(name -> mended(where, name)))
                .filter(better -> !better.equals(sql));
    }

    /** Of a qualified name the last part is the wrong one, unless the better one is qualified as well. */
    private String mended(SqlPlace where, String name) {
        int end = Math.min(where.sql().length(), where.start() + where.length());
        String wrong = where.sql().substring(where.start(), end);
        String kept = name.contains(".") ? "" : wrong.substring(0, wrong.lastIndexOf('.') + 1);
        String quoted = name.contains(".") ? name : dialect.quote(name);
        return where.sql().substring(0, where.start())
                + kept
                + quoted
                + where.sql().substring(end);
    }
}
