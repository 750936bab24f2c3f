package datus.data.duckdb;

import datus.data.EngineQuery;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.data.landing.DuckDbTypes;
import datus.data.source.CachedCatalog.Snapshot;
import datus.data.source.TableAssembly;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what DuckDB tells of the tables of one database. */
public final class DuckDbCatalogReader {
    private final Connection connection;
    private final String database;
    private final String inDatabase;
    private final String defaultSchema;
    private final TableAssembly tables = new TableAssembly();

    /**
     * Reads a database of the engine.
     *
     * @param defaultSchema whose tables are named without schema
     */
    public DuckDbCatalogReader(Connection connection, String database, String defaultSchema) {
        this.connection = connection;
        this.database = database;
        this.inDatabase = "database_name = '" + database.replace("'", "''") + "'";
        this.defaultSchema = defaultSchema;
    }

    public Snapshot read() throws SQLException {
        readTables();
        readColumns();
        readKeys();
        readIndexes();
        return new Snapshot(tables.tables(), schemas(), List.of(database));
    }

    private void readTables() throws SQLException {
        each(
                "SELECT schema_name, table_name, comment, estimated_size FROM duckdb_tables() WHERE NOT internal AND "
                        + inDatabase + " UNION ALL SELECT schema_name, view_name, comment, -1 FROM duckdb_views()"
                        + " WHERE NOT internal AND " + inDatabase + " ORDER BY schema_name, table_name",
                row -> {
                    long size = row.getLong(4);
                    tables.table(
                            name(row),
                            size < 0 ? TableInfo.Kind.VIEW : TableInfo.Kind.TABLE,
                            size < 0 ? OptionalLong.empty() : OptionalLong.of(size),
                            Optional.ofNullable(row.getString(3)));
                });
    }

    private void readColumns() throws SQLException {
        each(
                "SELECT schema_name, table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns()"
                        + " WHERE NOT internal AND " + inDatabase + " ORDER BY column_index",
                row -> tables.column(
                        name(row),
                        new TableInfo.ColumnInfo(
                                row.getString(3),
                                DuckDbTypes.of(row.getString(4)),
                                row.getBoolean(5),
                                Optional.ofNullable(row.getString(6)))));
    }

    private void readKeys() throws SQLException {
        each(
                "SELECT schema_name, table_name, constraint_type, constraint_column_names, referenced_table,"
                        + " referenced_column_names FROM duckdb_constraints() WHERE " + inDatabase,
                row -> {
                    if (row.getString(3).equals("PRIMARY KEY")) {
                        tables.primaryKey(name(row), names(row, 4));
                    } else if (row.getString(3).equals("FOREIGN KEY")) {
                        TableName referenced = name(row.getString(1), row.getString(5));
                        tables.foreignKey(
                                name(row), new TableInfo.ForeignKey(names(row, 4), referenced, names(row, 6)));
                    }
                });
    }

    private void readIndexes() throws SQLException {
        each(
                "SELECT schema_name, table_name, index_name, expressions, is_unique FROM duckdb_indexes() WHERE "
                        + inDatabase + " ORDER BY index_name",
                row -> tables.index(
                        name(row),
                        new TableInfo.Index(row.getString(3), expressions(row.getString(4)), row.getBoolean(5))));
    }

    private List<String> schemas() throws SQLException {
        return EngineQuery.rows(
                connection,
                "SELECT schema_name FROM duckdb_schemas() WHERE " + inDatabase
                        + " AND schema_name NOT IN ('information_schema', 'pg_catalog') ORDER BY 1",
                row -> row.getString(1));
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, Reading reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reading.read(rows);
            }
        }
    }

    private TableName name(ResultSet row) throws SQLException {
        return name(row.getString(1), row.getString(2));
    }

    private TableName name(String schema, String table) {
        return new TableName(schema.equals(defaultSchema) ? Optional.empty() : Optional.of(schema), table);
    }

    private static List<String> names(ResultSet row, int at) throws SQLException {
        Array array = row.getArray(at);
        List<String> names = new ArrayList<>();
        for (Object name : (Object[]) array.getArray()) {
            names.add(String.valueOf(name));
        }
        return List.copyOf(names);
    }

    /** An index' expressions come as a list in text: {@code [a, "b c"]}. */
    private static List<String> expressions(String list) {
        return Arrays.stream(list.replaceAll("^\\[|]$", "").split(",\\s*"))
                .map(name -> name.replaceAll("^['\"]+|['\"]+$", ""))
                .toList();
    }
}
