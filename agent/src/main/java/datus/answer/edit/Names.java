package datus.answer.edit;

import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;

/** What the columns of a statement are, whatever its tables are called there. */
final class Names {
    private final Schema schema;
    /** Table names in lower case, by what a statement calls them. */
    private final Map<String, String> tables = new HashMap<>();

    private final Map<String, String> callings = new HashMap<>();

    private Names(Schema schema) {
        this.schema = schema;
    }

    /** Empty if it reads anything but tables, or one of them twice. */
    static Optional<Names> of(PlainSelect select, Schema schema) {
        Names names = new Names(schema);
        Stream<FromItem> others = select.getJoins() == null
                ? Stream.of()
                : select.getJoins().stream().map(Join::getFromItem);
        boolean plain = Stream.concat(Stream.of(select.getFromItem()), others).allMatch(names::add);
        return plain ? Optional.of(names) : Optional.empty();
    }

    private boolean add(FromItem item) {
        if (!(item instanceof net.sf.jsqlparser.schema.Table table)) {
            return false;
        }
        String name = bare(table.getName());
        String called =
                table.getAlias() == null ? table.getName() : table.getAlias().getName();
        tables.put(bare(called), name);
        return callings.put(name, called) == null;
    }

    /** As in "orders.price"; empty if it is no column, as a value in double quotes. */
    Optional<String> key(Column column) {
        return table(column).map(table -> table + "." + bare(column.getColumnName()));
    }

    /** The table, in lower case. */
    Optional<String> table(Column column) {
        if (column.getTable() != null && column.getTable().getName() != null) {
            return Optional.ofNullable(tables.get(bare(column.getTable().getName())));
        }
        return schema.tables().stream()
                .filter(table -> tables.containsValue(bare(table.name().table())) && has(table, column))
                .map(table -> bare(table.name().table()))
                .findFirst();
    }

    private static boolean has(Table table, Column column) {
        return table.fields().stream().anyMatch(field -> bare(field.name()).equals(bare(column.getColumnName())));
    }

    /** What this statement calls a table; alone it needs no name. */
    Optional<String> prefix(String table) {
        return Optional.ofNullable(callings.get(table)).map(called -> callings.size() == 1 ? "" : called + ".");
    }

    static String bare(String name) {
        return name.replaceAll("[\"`\\[\\]]", "").toLowerCase(Locale.ROOT);
    }
}
