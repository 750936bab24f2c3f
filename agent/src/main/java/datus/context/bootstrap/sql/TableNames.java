package datus.context.bootstrap.sql;

import datus.context.bootstrap.BootstrapInput;
import datus.data.TableInfo;
import datus.error.DatusException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the table of the catalogue that a query means, however it writes its name. */
public final class TableNames {
    private final Map<String, TableInfo> byName = new HashMap<>();
    private final Map<String, TableInfo> byLastPart = new HashMap<>();

    private TableNames(List<TableInfo> tables) {
        Set<String> ambiguous = new HashSet<>();
        for (TableInfo table : tables) {
            byName.put(lower(table.name().toString()), table);
            String last = lower(table.name().table());
            if (byLastPart.put(last, table) != null) {
                ambiguous.add(last);
            }
        }
        byLastPart.keySet().removeAll(ambiguous);
    }

    /** Those of the datasource; none if it cannot be reached now, and names then stay as written. */
    public static TableNames of(BootstrapInput input) {
        try {
            return new TableNames(
                    input.data().datasources().get(input.datasource()).catalog().tables(input.scope()));
        } catch (DatusException unreachable) {
            return new TableNames(List.of());
        }
    }

    /**
     * The table of that name; the nearest to it if there are several, none if that is not clear.
     *
     * @param parts database, schema and table, as far as they are written
     */
    public Optional<TableInfo> find(List<String> parts) {
        for (int from = Math.max(0, parts.size() - 2); from < parts.size(); from++) {
            TableInfo table = byName.get(lower(String.join(".", parts.subList(from, parts.size()))));
            if (table != null) {
                return Optional.of(table);
            }
        }
        return Optional.ofNullable(byLastPart.get(lower(parts.get(parts.size() - 1))));
    }

    /** How the catalogue calls the table; as written if it does not know it. */
    public String name(List<String> parts) {
        return find(parts)
                .map(table -> table.name().toString())
                .orElseGet(() -> String.join(".", parts.subList(Math.max(0, parts.size() - 2), parts.size())));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
