package datus.magics;

import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.frames.Block;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Describes what a name in SQL stands for: a table, a result, or a column. */
final class NameInspection {
    private final SqlOutline outline;
    private final Names names;

    NameInspection(SqlOutline outline, Names names) {
        this.outline = outline;
        this.names = names;
    }

    /** {@code qualifiers} are the names before it, each followed by a dot. */
    Optional<DisplayData> describe(List<String> qualifiers, String name) {
        if (qualifiers.isEmpty()) {
            return table(name).map(NameInspection::table).or(() -> columnOf(outlined(), name));
        }
        String owner = String.join(".", qualifiers);
        return columnOf(table(owner).stream(), name)
                .or(() -> names.table(owner + "." + name).map(NameInspection::table));
    }

    /** By alias in this statement, or by its own name. */
    private Optional<TableInfo> table(String name) {
        return outline.source(name)
                .flatMap(SqlOutline.Source::table)
                .flatMap(names::table)
                .or(() -> names.table(name));
    }

    /** The tables that the statement reads from; without any, all. */
    private Stream<TableInfo> outlined() {
        List<TableInfo> read = outline.sources().stream()
                .flatMap(source -> source.table().flatMap(names::table).stream())
                .toList();
        return read.isEmpty() ? names.tables().stream() : read.stream();
    }

    private static Optional<DisplayData> columnOf(Stream<TableInfo> tables, String name) {
        return tables.flatMap(table -> table.column(name).map(column -> column(table, column)).stream())
                .findFirst();
    }

    private static DisplayData column(TableInfo table, ColumnInfo column) {
        List<String> lines = new ArrayList<>();
        lines.add(table.name() + "." + line(table, column));
        column.comment().ifPresent(lines::add);
        return Block.preformatted(String.join("\n", lines)).display();
    }

    static DisplayData table(TableInfo table) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.of(table)
                + (table.rows().isPresent() ? " · " + Wording.count(table.rows().getAsLong(), "row") : ""));
        table.comment().ifPresent(lines::add);
        lines.add("");
        table.columns().forEach(column -> lines.add("  " + line(table, column)));
        return Block.preformatted(String.join("\n", lines)).display();
    }

    private static String line(TableInfo table, ColumnInfo column) {
        String key = Wording.key(table, column.name());
        return column.name() + " " + column.type().name()
                + (column.nullable() ? "" : " · not null")
                + (key.isEmpty() ? "" : " · " + key);
    }
}
