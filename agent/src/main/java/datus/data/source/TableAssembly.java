package datus.data.source;

import datus.data.TableInfo;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts tables together out of what an engine tells in pieces; pieces of unknown tables are left out. */
public final class TableAssembly {
    private final Map<TableName, Draft> drafts = new LinkedHashMap<>();

    private record Draft(
            TableInfo.Kind kind,
            OptionalLong rows,
            Optional<String> comment,
            List<TableInfo.ColumnInfo> columns,
            List<String> primaryKey,
            List<TableInfo.ForeignKey> foreignKeys,
            List<TableInfo.Index> indexes) {}

    /** Every table first; its pieces after it. */
    public void table(TableName name, TableInfo.Kind kind, OptionalLong rows, Optional<String> comment) {
        drafts.put(
                name,
                new Draft(
                        kind,
                        rows,
                        comment,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>()));
    }

    public void column(TableName table, TableInfo.ColumnInfo column) {
        draft(table).ifPresent(draft -> draft.columns().add(column));
    }

    public void primaryKey(TableName table, List<String> columns) {
        draft(table).ifPresent(draft -> draft.primaryKey().addAll(columns));
    }

    public void foreignKey(TableName table, TableInfo.ForeignKey key) {
        draft(table).ifPresent(draft -> draft.foreignKeys().add(key));
    }

    public void index(TableName table, TableInfo.Index index) {
        draft(table).ifPresent(draft -> draft.indexes().add(index));
    }

    private Optional<Draft> draft(TableName table) {
        return Optional.ofNullable(drafts.get(table));
    }

    public List<TableInfo> tables() {
        return drafts.entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static TableInfo table(TableName name, Draft draft) {
        return new TableInfo(
                name,
                draft.kind(),
                draft.columns(),
                draft.primaryKey(),
                draft.foreignKeys(),
                draft.indexes(),
                draft.rows(),
                draft.comment());
    }
}
