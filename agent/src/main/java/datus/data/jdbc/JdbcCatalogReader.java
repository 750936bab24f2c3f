package datus.data.jdbc;

import datus.data.DataType;
import datus.data.DataType.Kind;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.data.source.CachedCatalog.Snapshot;
import datus.data.source.TableAssembly;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads what any JDBC driver tells of tables and columns; keys only where there are few tables, for each costs a call. */
final class JdbcCatalogReader {
    private static final int MOST_TABLES_WITH_KEYS = 200;

    private final Connection connection;
    private final TableAssembly tables = new TableAssembly();
    private final @Nullable String catalog;
    private final @Nullable String schema;

    JdbcCatalogReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.catalog = connection.getCatalog();
        this.schema = connection.getSchema();
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    Snapshot read() throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        List<TableName> names = new ArrayList<>();
        each(metadata.getTables(catalog, null, "%", null), row -> {
            String type = String.valueOf(row.getString("TABLE_TYPE")).toUpperCase(Locale.ROOT);
            if (!type.contains("SYSTEM") && (type.contains("TABLE") || type.contains("VIEW"))) {
                names.add(name(row));
                tables.table(
                        name(row),
                        type.contains("VIEW") ? TableInfo.Kind.VIEW : TableInfo.Kind.TABLE,
                        OptionalLong.empty(),
                        Optional.ofNullable(row.getString("REMARKS")).filter(text -> !text.isBlank()));
            }
        });
        each(metadata.getColumns(catalog, null, "%", "%"), row -> tables.column(name(row), column(row)));
        if (names.size() <= MOST_TABLES_WITH_KEYS) {
            for (TableName name : names) {
                readPrimaryKey(metadata, name);
            }
        }
        return new Snapshot(tables.tables(), names(metadata.getSchemas()), names(metadata.getCatalogs()));
    }

    private static void each(ResultSet rows, Reading reading) throws SQLException {
        try (rows) {
            while (rows.next()) {
                reading.read(rows);
            }
        }
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        List<String> names = new ArrayList<>();
        each(rows, row -> names.add(row.getString(1)));
        return names;
    }

    private TableName name(ResultSet row) throws SQLException {
        String of = row.getString("TABLE_SCHEM");
        boolean shown = of != null && !of.isEmpty() && !of.equals(schema);
        return new TableName(shown ? Optional.of(of) : Optional.empty(), row.getString("TABLE_NAME"));
    }

    private static TableInfo.ColumnInfo column(ResultSet row) throws SQLException {
        return new TableInfo.ColumnInfo(
                row.getString("COLUMN_NAME"),
                new DataType(row.getString("TYPE_NAME"), kind(row.getInt("DATA_TYPE"))),
                row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                Optional.ofNullable(row.getString("REMARKS")).filter(text -> !text.isBlank()));
    }

    private void readPrimaryKey(DatabaseMetaData metadata, TableName table) throws SQLException {
        List<String> columns = new ArrayList<>();
        each(metadata.getPrimaryKeys(catalog, table.schema().orElse(schema), table.table()), row -> {
            columns.add(row.getString("COLUMN_NAME"));
        });
        tables.primaryKey(table, columns);
    }

    private static Kind kind(int type) {
        return switch (type) {
            case Types.BOOLEAN, Types.BIT -> Kind.BOOLEAN;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Kind.INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> Kind.DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Kind.DOUBLE;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.CLOB -> Kind.TEXT;
            case Types.DATE -> Kind.DATE;
            case Types.TIME, Types.TIME_WITH_TIMEZONE -> Kind.TIME;
            case Types.TIMESTAMP -> Kind.TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIMESTAMP_TZ;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BINARY;
            case Types.ARRAY, Types.STRUCT -> Kind.NESTED;
            default -> Kind.OTHER;
        };
    }
}
