package datus.data.postgres;

import datus.data.DataType;
import datus.data.DataType.Kind;
import datus.data.EngineQuery;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.data.source.CachedCatalog.Snapshot;
import datus.data.source.TableAssembly;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what PostgreSQL tells of the tables its user may see. */
final class PostgresCatalogReader {
    private static final String USER_TABLES = " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
            + " AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'"
            + " AND has_table_privilege(c.oid, 'SELECT')";

    private final Connection connection;
    private final TableAssembly tables = new TableAssembly();
    private String defaultSchema = "public";

    PostgresCatalogReader(Connection connection) {
        this.connection = connection;
    }

    Snapshot read() throws SQLException {
        defaultSchema = EngineQuery.rows(
                        connection, "SELECT coalesce(current_schema(), 'public')", row -> row.getString(1))
                .get(0);
        readTables();
        readColumns();
        readKeys();
        readIndexes();
        return new Snapshot(
                tables.tables(),
                names("SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'"
                        + " AND nspname <> 'information_schema' AND has_schema_privilege(oid, 'USAGE') ORDER BY 1"),
                names("SELECT datname FROM pg_database WHERE NOT datistemplate AND datallowconn ORDER BY 1"));
    }

    private List<String> names(String sql) throws SQLException {
        return EngineQuery.rows(connection, sql, row -> row.getString(1));
    }

    private void readTables() throws SQLException {
        EngineQuery.rows(
                connection,
                "SELECT n.nspname, c.relname, c.relkind IN ('v', 'm'), c.reltuples::bigint,"
                        + " obj_description(c.oid, 'pg_class')" + USER_TABLES + " ORDER BY 1, 2",
                row -> {
                    TableName name = name(row);
                    long estimate = row.getLong(4);
                    tables.table(
                            name,
                            row.getBoolean(3) ? TableInfo.Kind.VIEW : TableInfo.Kind.TABLE,
                            estimate < 0 || row.getBoolean(3) ? OptionalLong.empty() : OptionalLong.of(estimate),
                            Optional.ofNullable(row.getString(5)));
                    return name;
                });
    }

    private void readColumns() throws SQLException {
        EngineQuery.rows(
                connection,
                "SELECT t.nspname, t.relname, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull,"
                        + " col_description(t.oid, a.attnum) FROM (SELECT c.oid, n.nspname, c.relname" + USER_TABLES
                        + ") t JOIN pg_attribute a ON a.attrelid = t.oid WHERE a.attnum > 0 AND NOT a.attisdropped"
                        + " ORDER BY t.oid, a.attnum",
                row -> {
                    TableName name = name(row);
                    String type = row.getString(4);
                    tables.column(
                            name,
                            new TableInfo.ColumnInfo(
                                    row.getString(3),
                                    new DataType(type, kind(type)),
                                    row.getBoolean(5),
                                    Optional.ofNullable(row.getString(6))));
                    return name;
                });
    }

    private void readKeys() throws SQLException {
        String columns = "(SELECT array_agg(a.attname ORDER BY u.at) FROM unnest(%s) WITH ORDINALITY u(num, at)"
                + " JOIN pg_attribute a ON a.attrelid = %s AND a.attnum = u.num)";
        EngineQuery.rows(
                connection,
                "SELECT n.nspname, c.relname, k.contype, " + String.format(columns, "k.conkey", "k.conrelid")
                        + ", fn.nspname, f.relname, " + String.format(columns, "k.confkey", "k.confrelid")
                        + " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
                        + " JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_class f ON f.oid = k.confrelid"
                        + " LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace WHERE k.contype IN ('p', 'f')"
                        + " ORDER BY k.conname",
                row -> {
                    TableName name = name(row);
                    if (row.getString(3).equals("p")) {
                        tables.primaryKey(name, list(row, 4));
                    } else {
                        tables.foreignKey(
                                name,
                                new TableInfo.ForeignKey(
                                        list(row, 4), name(row.getString(5), row.getString(6)), list(row, 7)));
                    }
                    return name;
                });
    }

    private void readIndexes() throws SQLException {
        EngineQuery.rows(
                connection,
                "SELECT n.nspname, c.relname, i.relname, x.indisunique, (SELECT array_agg(pg_get_indexdef(x.indexrelid,"
                        + " k, true) ORDER BY k) FROM generate_series(1, x.indnkeyatts) k) FROM pg_index x"
                        + " JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid"
                        + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 3",
                row -> {
                    TableName name = name(row);
                    tables.index(name, new TableInfo.Index(row.getString(3), list(row, 5), row.getBoolean(4)));
                    return name;
                });
    }

    private TableName name(ResultSet row) throws SQLException {
        return name(row.getString(1), row.getString(2));
    }

    private TableName name(String schema, String table) {
        return new TableName(schema.equals(defaultSchema) ? Optional.empty() : Optional.of(schema), table);
    }

    private static List<String> list(ResultSet row, int at) throws SQLException {
        Array array = row.getArray(at);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    private static Kind kind(String type) {
        if (type.endsWith("[]")) {
            return Kind.NESTED;
        }
        return switch (type.replaceAll("\\(\\d+(,\\d+)?\\)", "")) {
            case "boolean" -> Kind.BOOLEAN;
            case "smallint", "integer", "bigint", "oid" -> Kind.INTEGER;
            case "numeric" -> Kind.DECIMAL;
            case "real", "double precision" -> Kind.DOUBLE;
            case "text", "character varying", "character", "name", "json", "jsonb", "citext" -> Kind.TEXT;
            case "date" -> Kind.DATE;
            case "time without time zone", "time with time zone" -> Kind.TIME;
            case "timestamp without time zone" -> Kind.TIMESTAMP;
            case "timestamp with time zone" -> Kind.TIMESTAMP_TZ;
            case "interval" -> Kind.INTERVAL;
            case "bytea" -> Kind.BINARY;
            case "uuid" -> Kind.UUID;
            default -> Kind.OTHER;
        };
    }
}
