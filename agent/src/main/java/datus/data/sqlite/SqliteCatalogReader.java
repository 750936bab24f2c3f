package datus.data.sqlite;

import datus.data.DataType;
import datus.data.EngineQuery;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.data.source.AnsiDialect;
import datus.data.source.CachedCatalog.Snapshot;
import datus.data.source.TableAssembly;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what SQLite tells of its tables. */
final class SqliteCatalogReader {
    private final Connection connection;
    private final TableAssembly tables = new TableAssembly();

    SqliteCatalogReader(Connection connection) {
        this.connection = connection;
    }

    Snapshot read() throws SQLException {
        List<String> names = EngineQuery.rows(
                connection,
                "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%'"
                        + " ESCAPE '\\' ORDER BY name",
                row -> {
                    boolean view = row.getString(2).equals("view");
                    tables.table(
                            TableName.of(row.getString(1)),
                            view ? TableInfo.Kind.VIEW : TableInfo.Kind.TABLE,
                            OptionalLong.empty(),
                            Optional.empty());
                    return row.getString(1);
                });
        for (String name : names) {
            readColumns(name);
            readForeignKeys(name);
            readIndexes(name);
        }
        List<String> databases = EngineQuery.rows(connection, "PRAGMA database_list", row -> row.getString("name"));
        return new Snapshot(tables.tables(), List.of("main"), databases);
    }

    private record KeyPart(int place, String column) {}

    private void readColumns(String table) throws SQLException {
        List<KeyPart> key = new ArrayList<>();
        EngineQuery.rows(connection, "PRAGMA table_info(" + AnsiDialect.quoted(table) + ")", row -> {
            String type = row.getString("type");
            tables.column(
                    TableName.of(table),
                    new TableInfo.ColumnInfo(
                            row.getString("name"),
                            new DataType(type, SqliteDialect.kind(type)),
                            row.getInt("notnull") == 0 && row.getInt("pk") == 0,
                            Optional.empty()));
            if (row.getInt("pk") > 0) {
                key.add(new KeyPart(row.getInt("pk"), row.getString("name")));
            }
            return table;
        });
        tables.primaryKey(
                TableName.of(table),
                key.stream()
                        .sorted(Comparator.comparingInt(KeyPart::place))
                        .map(KeyPart::column)
                        .toList());
    }

    private record Link(int id, String from, String table, String to) {}

    private void readForeignKeys(String table) throws SQLException {
        List<Link> links = EngineQuery.rows(
                connection,
                "PRAGMA foreign_key_list(" + AnsiDialect.quoted(table) + ")",
                row -> new Link(
                        row.getInt("id"),
                        row.getString("from"),
                        row.getString("table"),
                        Optional.ofNullable(row.getString("to")).orElse("")));
        Map<Integer, List<Link>> keys = new LinkedHashMap<>();
        links.forEach(
                link -> keys.computeIfAbsent(link.id(), id -> new ArrayList<>()).add(link));
        keys.values()
                .forEach(parts -> tables.foreignKey(
                        TableName.of(table),
                        new TableInfo.ForeignKey(
                                parts.stream().map(Link::from).toList(),
                                TableName.of(parts.get(0).table()),
                                parts.stream()
                                        .map(Link::to)
                                        .filter(to -> !to.isEmpty())
                                        .toList())));
    }

    private void readIndexes(String table) throws SQLException {
        record Listed(String name, boolean unique) {}
        List<Listed> indexes = EngineQuery.rows(
                connection,
                "PRAGMA index_list(" + AnsiDialect.quoted(table) + ")",
                row -> new Listed(row.getString("name"), row.getInt("unique") == 1));
        for (Listed index : indexes) {
            List<String> columns = EngineQuery.rows(
                    connection,
                    "PRAGMA index_info(" + AnsiDialect.quoted(index.name()) + ")",
                    row -> Optional.ofNullable(row.getString("name")).orElse("(expression)"));
            tables.index(TableName.of(table), new TableInfo.Index(index.name(), columns, index.unique()));
        }
    }
}
