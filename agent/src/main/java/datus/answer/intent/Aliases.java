package datus.answer.intent;

import datus.answer.schema.Schema;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Short names for the tables of a statement; none if there is only one table. */
final class Aliases {
    private final Map<TableName, String> names;

    private Aliases(Map<TableName, String> names) {
        this.names = names;
    }

    static Aliases of(Schema schema, Plan plan) {
        List<TableName> tables = new ArrayList<>();
        collect(plan, tables);
        Map<TableName, String> names = new LinkedHashMap<>();
        if (tables.size() > 1) {
            Set<String> taken = new HashSet<>();
            tables.forEach(table -> names.computeIfAbsent(table, any -> unique(schema, table, taken)));
        }
        return new Aliases(names);
    }

    private static void collect(Plan plan, List<TableName> tables) {
        tables.addAll(plan.tables());
        plan.existences().forEach(existence -> collect(existence.inner(), tables));
    }

    private static String unique(Schema schema, TableName table, Set<String> taken) {
        String initial = schema.table(table).words().get(0).substring(0, 1);
        String name = initial.matches("[a-z]") ? initial : "t";
        for (int i = 2; !taken.add(name); i++) {
            name = name.substring(0, 1) + i;
        }
        return name;
    }

    /** The alias, or nothing. */
    String of(TableName table) {
        return names.getOrDefault(table, "");
    }
}
