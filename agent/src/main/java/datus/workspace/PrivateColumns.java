package datus.workspace;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The columns whose values no model ever sees, whatever is shared with it.
 *
 * @param patterns as in {@code customers.email}, {@code *.ssn} or {@code hr.*.*}: a table, with or without schema, and a column
 */
public record PrivateColumns(List<String> patterns) {
    public PrivateColumns {
        patterns = List.copyOf(patterns);
    }

    public static PrivateColumns none() {
        return new PrivateColumns(List.of());
    }

    /** Whether the values of that column are private; {@code table} with or without schema. */
    public boolean cover(String table, String column) {
        String full = (table + "." + column).toLowerCase(Locale.ROOT);
        String bare = full.substring(full.lastIndexOf('.', full.length() - column.length() - 2) + 1);
        return patterns.stream().anyMatch(pattern -> matches(pattern, full) || matches(pattern, bare));
    }

    /** Whether the values of some column of that name are private. */
    public boolean coverSome(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> matches(pattern.substring(pattern.lastIndexOf('.') + 1), lower));
    }

    private static boolean matches(String pattern, String name) {
        return name.matches(Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("*", "\\E[^.]*\\Q"));
    }
}
