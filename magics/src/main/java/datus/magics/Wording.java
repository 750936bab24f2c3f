package datus.magics;

import datus.context.Run;
import datus.context.State;
import datus.context.Turn;
import datus.context.kind.Synonym;
import datus.data.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How counts, tables, keys and outcomes are put into words, the same in every magic. */
public final class Wording {
    private Wording() {}

    /** A count and what is counted, as in "1 table", "1,500 rows" or "2 queries". */
    public static String count(long count, String singular) {
        return grouped(count) + " " + (count == 1 ? singular : plural(singular));
    }

    private static String plural(String singular) {
        if (singular.matches(".*[^aeiou]y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular.endsWith("x") ? singular + "es" : singular + "s";
    }

    /** As in "1,500". */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    public static String of(TableInfo.Kind kind) {
        return switch (kind) {
            case TABLE -> "table";
            case VIEW -> "view";
            case RESULT -> "result";
            case FILE -> "file";
        };
    }

    static String of(TableInfo table) {
        return table.name() + " (" + of(table.kind()) + ")";
    }

    public static String of(Turn.Status status) {
        return switch (status) {
            case RAN -> "ran";
            case ANSWERED -> "answered";
            case CLARIFY -> "asked back";
            case DECLINED -> "declined";
            case FAILED -> "failed";
            case CANCELLED -> "stopped";
        };
    }

    public static String of(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** As in: "client" means table:customer. */
    public static String of(Synonym synonym) {
        return "\"" + synonym.word() + "\" means " + synonym.means();
    }

    /** How a run is taken back. */
    public static String undo(Run run) {
        return "%context undo " + run.id() + " takes it back.";
    }

    /** What a column is to the keys of its table, as in "primary, → customer.c_custkey"; empty if nothing. */
    public static String key(TableInfo table, String column) {
        List<String> keys = new ArrayList<>();
        if (table.primaryKey().contains(column)) {
            keys.add("primary");
        }
        for (TableInfo.ForeignKey key : table.foreignKeys()) {
            int at = key.columns().indexOf(column);
            if (at >= 0) {
                keys.add("→ " + referenced(key, at));
            }
        }
        return String.join(", ", keys);
    }

    /** A key may name a table only, which means that table's primary key. */
    private static String referenced(TableInfo.ForeignKey key, int at) {
        boolean named = at < key.referencedColumns().size();
        return named
                ? key.references() + "." + key.referencedColumns().get(at)
                : key.references().toString();
    }

    /** What a table's owner says of it. */
    static String[] notes(TableInfo table) {
        return table.comment().stream().toArray(String[]::new);
    }
}
