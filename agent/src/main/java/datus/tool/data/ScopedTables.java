package datus.tool.data;

import datus.data.Datasource;
import datus.data.TableInfo;
import datus.data.TableInfo.ForeignKey;
import datus.data.TableName;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.tool.ToolSession;
import java.util.List;

/** The tables that a session may see, each with the columns and keys that it may see. */
record ScopedTables(ToolSession session) {

    Datasource datasource() {
        return session.data().datasources().get(session.scope().datasource());
    }

    List<TableInfo> all() {
        return datasource().catalog().tables(session.scope()).stream()
                .map(this::withoutOthers)
                .toList();
    }

    /** @throws DatusException if there is none in scope, with the nearest */
    TableInfo named(String typed) {
        return datasource()
                .catalog()
                .table(typed, session.scope())
                .map(this::withoutOthers)
                .orElseThrow(() -> {
                    List<String> known =
                            all().stream().map(table -> table.name().toString()).toList();
                    return DatusException.user(
                            "No table \"" + typed + "\" on " + session.scope().datasource() + ".",
                            NearestName.hint(typed, known, "list_tables lists all."));
                });
    }

    /** @throws DatusException if there is none in scope, with the nearest */
    TableInfo.ColumnInfo column(TableInfo table, String typed) {
        List<String> known =
                table.columns().stream().map(TableInfo.ColumnInfo::name).toList();
        return table.column(typed)
                .orElseThrow(() -> DatusException.user(
                        "No column \"" + typed + "\" in " + table.name() + ".",
                        NearestName.hint(typed, known, "It has " + NearestName.list(known) + ".")));
    }

    /** Keys that name a table out of scope would tell of it. */
    private TableInfo withoutOthers(TableInfo table) {
        List<ForeignKey> keys =
                table.foreignKeys().stream().filter(this::isVisible).toList();
        return new TableInfo(
                table.name(),
                table.kind(),
                table.columns(),
                table.primaryKey(),
                keys,
                table.indexes(),
                table.rows(),
                table.comment());
    }

    private boolean isVisible(ForeignKey key) {
        TableName other = key.references();
        return session.scope().allows(other)
                && key.referencedColumns().stream()
                        .allMatch(column -> session.scope().allows(other, column));
    }
}
