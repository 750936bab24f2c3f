package datus.context.files;

import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables that a datasource has now, by the names in which entries speak of them, whatever their case. */
final class LiveTables {
    private final Map<String, TableInfo> byName = new HashMap<>();
    private final Map<String, TableInfo> byLastPart = new HashMap<>();

    LiveTables(List<TableInfo> tables) {
        for (TableInfo table : tables) {
            byName.put(lower(table.name().toString()), table);
            byLastPart.putIfAbsent(lower(table.name().table()), table);
        }
    }

    /** A schema that only one side names is taken for the default one. */
    Optional<TableInfo> table(String name) {
        String wanted = lower(name);
        TableInfo exact = byName.get(wanted);
        int dot = wanted.lastIndexOf('.');
        Optional<TableInfo> inDefault = Optional.ofNullable(byLastPart.get(wanted.substring(dot + 1)))
                .filter(table -> dot < 0 || table.name().schema().isEmpty());
        return Optional.ofNullable(exact).or(() -> inDefault);
    }

    /**
     * A column by {@code table.column}.
     *
     * @return empty if its table is not there, which is another matter
     */
    Optional<Place> place(String name) {
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            Optional<TableInfo> table = table(name.substring(0, dot));
            if (table.isPresent()) {
                return Optional.of(new Place(table.get().column(name.substring(dot + 1))));
            }
        }
        return Optional.empty();
    }

    /**
     * Where in a table that is there a column would be.
     *
     * @param column empty if it is gone
     */
    record Place(Optional<ColumnInfo> column) {

        boolean isGone() {
            return column.isEmpty();
        }

        Optional<String> type() {
            return column.map(there -> there.type().name());
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
