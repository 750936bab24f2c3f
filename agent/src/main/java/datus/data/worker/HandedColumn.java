package datus.data.worker;

import datus.data.source.AnsiDialect;
import java.util.regex.Pattern;

/**
 * A column on its way from the worker to the notebook. It travels in Parquet, which holds most of DuckDB's types exactly; those that it would
 * round travel as text.
 *
 * @param type as DuckDB writes it
 */
record HandedColumn(String name, String type) {

    /** Found by round trips of each type: as a Parquet column, these or types made of these lose digits, months or offsets. */
    private static final Pattern ROUNDED = Pattern.compile("\\b(U?HUGEINT|INTERVAL|TIME WITH TIME ZONE)\\b");

    /** What no text can be cast to. */
    private static final Pattern NO_CAST = Pattern.compile("\\b(UNION|VARIANT)\\b");

    /** As the worker writes it. */
    String sent() {
        String quoted = AnsiDialect.quoted(name);
        return isText() ? "CAST(" + quoted + " AS VARCHAR) AS " + quoted : quoted;
    }

    /** As the notebook reads it: the type it had, but for a union of types that Parquet rounds, which stays text. */
    String received() {
        String quoted = AnsiDialect.quoted(name);
        boolean stays = isText() && NO_CAST.matcher(type).find();
        return stays ? quoted : "CAST(" + quoted + " AS " + type + ") AS " + quoted;
    }

    private boolean isText() {
        return ROUNDED.matcher(type).find();
    }
}
