package datus.agent.prompt;

import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.data.TableInfo.ForeignKey;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table as a model reads it: its columns with types and keys, and what their owner wrote about them. */
final class TableText {
    private static final int LONGEST_COMMENT = 300;

    private TableText() {}

    static String of(TableInfo table) {
        return title(table) + "\n"
                + table.columns().stream()
                        .map(column -> "  " + line(table, column) + "\n")
                        .collect(Collectors.joining());
    }

    /** Its name and comment alone. */
    static String title(TableInfo table) {
        String kind = table.kind() == TableInfo.Kind.VIEW ? " (view)" : "";
        return table.name() + kind + comment(table.comment());
    }

    private static String line(TableInfo table, ColumnInfo column) {
        String key = table.primaryKey().contains(column.name()) ? ", primary key" : "";
        String references = table.foreignKeys().stream()
                .filter(each -> each.columns().contains(column.name()))
                .findFirst()
                .map(each -> ", references " + target(each, column.name()))
                .orElse("");
        String nullable = column.nullable() ? "" : " NOT NULL";
        return column.name() + " " + column.type().name() + nullable + key + references + comment(column.comment());
    }

    private static String target(ForeignKey key, String column) {
        int place = key.columns().indexOf(column);
        return place < key.referencedColumns().size()
                ? key.references() + "." + key.referencedColumns().get(place)
                : key.references().toString();
    }

    private static String comment(Optional<String> comment) {
        return comment.map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> " -- " + text.substring(0, Math.min(text.length(), LONGEST_COMMENT)))
                .orElse("");
    }
}
