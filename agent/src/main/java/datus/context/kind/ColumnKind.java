package datus.context.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextKind;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import java.util.List;

/** Columns as they were seen: the content is the type, with {@code NOT NULL} behind it where that holds. */
@AutoService(ContextKind.class)
public final class ColumnKind implements ContextKind {
    /** The kind of its entries. */
    public static final String KIND = "column";

    private static final String NOT_NULL = " NOT NULL";

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String title() {
        return "column";
    }

    /** What is known of the columns of a table, in order. */
    public static List<Entry> entries(String datasource, TableInfo table, Provenance provenance) {
        return table.columns().stream()
                .map(column -> entry(datasource, table, column, provenance))
                .toList();
    }

    private static Entry entry(String datasource, TableInfo table, ColumnInfo column, Provenance provenance) {
        String name = table.name() + "." + column.name();
        String comment = column.comment().orElse("");
        return Entry.proposed(new EntryId(KIND, datasource, name), comment, definition(column), provenance)
                .touching(List.of(table.name().toString()), List.of(name));
    }

    static String definition(ColumnInfo column) {
        return column.type().name() + (column.nullable() ? "" : NOT_NULL);
    }

    /** The type that a column had when it was seen. */
    public static String type(Entry column) {
        String content = column.content();
        return content.endsWith(NOT_NULL) ? content.substring(0, content.length() - NOT_NULL.length()) : content;
    }
}
