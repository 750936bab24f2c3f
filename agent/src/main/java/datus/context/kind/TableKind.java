package datus.context.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextKind;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.data.TableInfo.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables and views as they were seen: the content is what would define one. */
@AutoService(ContextKind.class)
public final class TableKind implements ContextKind {
    /** The kind of its entries. */
    public static final String KIND = "table";

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String title() {
        return "table";
    }

    /** What is known of a table; its columns are entries of their own. */
    public static Entry entry(String datasource, TableInfo table, Provenance provenance) {
        String name = table.name().toString();
        List<String> columns = table.columns().stream()
                .map(column -> name + "." + column.name())
                .toList();
        String comment = table.comment().orElse("");
        return Entry.proposed(new EntryId(KIND, datasource, name), comment, definition(table), provenance)
                .touching(List.of(name), columns);
    }

    private static String definition(TableInfo table) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(column)));
        if (!table.primaryKey().isEmpty()) {
            parts.add("PRIMARY KEY (" + String.join(", ", table.primaryKey()) + ")");
        }
        table.foreignKeys().forEach(key -> parts.add(foreignKey(key)));
        String kind = table.kind() == TableInfo.Kind.VIEW ? "VIEW " : "TABLE ";
        return kind + table.name() + " (\n"
                + parts.stream().map(part -> "  " + part).collect(Collectors.joining(",\n")) + "\n)";
    }

    private static String column(ColumnInfo column) {
        return column.name() + " " + ColumnKind.definition(column);
    }

    private static String foreignKey(ForeignKey key) {
        return "FOREIGN KEY (" + String.join(", ", key.columns()) + ") REFERENCES " + key.references() + " ("
                + String.join(", ", key.referencedColumns()) + ")";
    }
}
