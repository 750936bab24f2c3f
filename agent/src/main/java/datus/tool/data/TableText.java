package datus.tool.data;

import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.data.TableInfo.ForeignKey;
import datus.data.TableInfo.Index;
import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import datus.workspace.PrivateColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables as a model reads them; what their owners wrote of them is marked as data. */
record TableText(PrivateColumns hidden) {

    /** In one line, without columns. */
    static String line(TableInfo table) {
        String kind =
                table.kind() == TableInfo.Kind.TABLE ? "" : table.kind().name().toLowerCase(Locale.ROOT) + ", ";
        String head = table.name() + " (" + kind + table.columns().size() + " columns)";
        return table.comment()
                .filter(words -> !words.isBlank())
                .map(words -> head + " " + Delimited.of("comment on " + table.name(), words.strip()))
                .orElse(head);
    }

    /** Whole: columns, keys and indexes; how many rows it has is already data. */
    SharedText whole(TableInfo table) {
        List<String> lines = new ArrayList<>(List.of(line(table)));
        table.columns().forEach(column -> lines.add(column(table, column)));
        if (!table.primaryKey().isEmpty()) {
            lines.add("primary key (" + String.join(", ", table.primaryKey()) + ")");
        }
        table.foreignKeys().forEach(key -> lines.add(foreignKey(key)));
        table.indexes().forEach(index -> lines.add(index(index)));
        SharedText text = SharedText.schema(String.join("\n", lines));
        return table.rows().isEmpty()
                ? text
                : text.and(Share.SCHEMA, "\nrows: ")
                        .and(Share.SAMPLES, String.valueOf(table.rows().getAsLong()));
    }

    private String column(TableInfo table, ColumnInfo column) {
        String line = "- " + column.name() + " " + column.type().name() + (column.nullable() ? "" : " not null")
                + (hidden.cover(table.name().toString(), column.name()) ? ", private: you never see its values" : "");
        return column.comment()
                .filter(words -> !words.isBlank())
                .map(words ->
                        line + " " + Delimited.of("comment on " + table.name() + "." + column.name(), words.strip()))
                .orElse(line);
    }

    private static String foreignKey(ForeignKey key) {
        return "foreign key (" + String.join(", ", key.columns()) + ") references " + key.references() + " ("
                + String.join(", ", key.referencedColumns()) + ")";
    }

    private static String index(Index index) {
        return (index.unique() ? "unique index " : "index ") + index.name() + " (" + String.join(", ", index.columns())
                + ")";
    }
}
