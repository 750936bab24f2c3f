package datus.tool.data;

import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.data.TableInfo.ForeignKey;
import datus.data.TableInfo.Index;
import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import datus.workspace.PrivateColumns;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables as a model reads them: columns with types and keys, and what their owners wrote of them. Whoever tells it marks it as data. */
public record TableText(PrivateColumns hidden) {
    private static final int LONGEST_COMMENT = 300;

    /** In one line, without columns. */
    public static String line(TableInfo table) {
        String kind =
                table.kind() == TableInfo.Kind.TABLE ? "" : table.kind().name().toLowerCase(Locale.ROOT) + ", ";
        return table.name() + " (" + kind + table.columns().size() + " columns)" + comment(table.comment());
    }

    /** With a line for each column, its type, keys and comment. */
    public String columns(TableInfo table) {
        return line(table) + "\n"
                + table.columns().stream()
                        .map(column -> "  " + column(table, column) + "\n")
                        .collect(Collectors.joining());
    }

    /** All that is known of it, marked as data; how many rows it has is a sample of them. */
    SharedText whole(TableInfo table) {
        String indexes = table.indexes().stream().map(TableText::index).collect(Collectors.joining());
        SharedText text =
                SharedText.schema(Delimited.of("table " + table.name(), (columns(table) + indexes).stripTrailing()));
        return table.rows().isEmpty()
                ? text
                : text.and(Share.SCHEMA, "\nrows: ")
                        .and(Share.SAMPLES, String.valueOf(table.rows().getAsLong()));
    }

    private String column(TableInfo table, ColumnInfo column) {
        String nullable = column.nullable() ? "" : " NOT NULL";
        String key = table.primaryKey().contains(column.name()) ? ", primary key" : "";
        String references = table.foreignKeys().stream()
                .filter(each -> each.columns().contains(column.name()))
                .findFirst()
                .map(each -> ", references " + target(each, column.name()))
                .orElse("");
        String secret =
                hidden.cover(table.name().toString(), column.name()) ? ", private: you never see its values" : "";
        return column.name() + " " + column.type().name() + nullable + key + references + secret
                + comment(column.comment());
    }

    private static String target(ForeignKey key, String column) {
        int place = key.columns().indexOf(column);
        return place < key.referencedColumns().size()
                ? key.references() + "." + key.referencedColumns().get(place)
                : key.references().toString();
    }

    private static String index(Index index) {
        return (index.unique() ? "unique index " : "index ") + index.name() + " (" + String.join(", ", index.columns())
                + ")\n";
    }

    private static String comment(Optional<String> comment) {
        return comment.map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> " -- " + text.substring(0, Math.min(text.length(), LONGEST_COMMENT)))
                .orElse("");
    }
}
