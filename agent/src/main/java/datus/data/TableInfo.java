package datus.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a datasource tells of a table.
 *
 * @param rows how many, where the datasource knows without counting; may be an estimate
 * @param primaryKey its columns, in order; empty without one
 * @param comment what its owner wrote
 */
public record TableInfo(
        TableName name,
        Kind kind,
        List<ColumnInfo> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        OptionalLong rows,
        Optional<String> comment) {

    public TableInfo {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
    }

    /** Where its rows are: stored, computed, kept from a cell, or in a file. */
    public enum Kind {
        TABLE,
        VIEW,
        RESULT,
        FILE
    }

    /** A column of a table. */
    public record ColumnInfo(String name, DataType type, boolean nullable, Optional<String> comment) {}

    /** Columns that name a row of another table, in the order of that table's columns. */
    public record ForeignKey(List<String> columns, TableName references, List<String> referencedColumns) {
        public ForeignKey {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
        }
    }

    /** An index of a table. */
    public record Index(String name, List<String> columns, boolean unique) {
        public Index {
            columns = List.copyOf(columns);
        }
    }

    /** The same table as another kind. */
    public TableInfo as(Kind other) {
        return new TableInfo(name, other, columns, primaryKey, foreignKeys, indexes, rows, comment);
    }

    /** The column of that name, whatever its case. */
    public Optional<ColumnInfo> column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
