package datus.data.landing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for columns that differ from each other, as a table wants them. */
public final class ColumnNames {
    private ColumnNames() {}

    /** A second "a" is "a_1", as DuckDB itself does it; an empty name says the column's place. */
    public static List<String> distinct(List<String> labels) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            String name =
                    labels.get(i).isBlank() ? "column" + (i + 1) : labels.get(i).strip();
            String free = name;
            for (int n = 1; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
                free = name + "_" + n;
            }
            names.add(free);
        }
        return List.copyOf(names);
    }
}
