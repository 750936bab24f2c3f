package datus.data.landing;

import datus.data.Column;
import datus.data.DataType.Kind;
import datus.data.EngineQuery;
import datus.data.QueryResult;
import datus.data.Rows;
import datus.data.source.AnsiDialect;
import datus.data.source.Ran;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of the notebook's engine in which a result lies.
 *
 * @param name as SQL writes it, quoted
 */
public record ResultTable(Connection connection, String name) {

    /** The bytes of a value that has no width of its own, or the place of one that has. */
    private static final long FIXED_WIDTH = 16;

    /** As many rows as a page shows. */
    private static final long FEW = 100;

    /** Asked of a statement that is only prepared, which takes half as long as DESCRIBE. */
    public List<Column> columns() throws SQLException {
        try (PreparedStatement statement = everything()) {
            return columns(statement.getMetaData());
        }
    }

    private PreparedStatement everything() throws SQLException {
        return connection.prepareStatement("SELECT * FROM " + name);
    }

    /** What has landed here; few rows come with it, for the statement that tells the columns has them at hand. */
    Ran.Landed landed(long rows, Optional<QueryResult.Cut> cut) throws SQLException {
        try (PreparedStatement statement = everything()) {
            RowReader reader = new RowReader(columns(statement.getMetaData()));
            Optional<Rows> all =
                    rows <= FEW && reader.readsAnything() ? Optional.of(all(reader, statement)) : Optional.empty();
            return new Ran.Landed(reader.columns(), rows, cut, all);
        }
    }

    private static Rows all(RowReader reader, PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return new Rows(reader.columns(), reader.read(rows));
        }
    }

    static List<Column> columns(ResultSetMetaData metadata) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            columns.add(new Column(metadata.getColumnLabel(i), DuckDbTypes.of(metadata.getColumnTypeName(i))));
        }
        return List.copyOf(columns);
    }

    public long rows() throws SQLException {
        return EngineQuery.rows(connection, "SELECT count(*) FROM " + name, row -> row.getLong(1))
                .get(0);
    }

    /** Keeps the first rows; the others go. */
    void keepFirst(long rows) throws SQLException {
        EngineQuery.run(connection, "DELETE FROM " + name + " WHERE rowid >= " + rows);
    }

    /** How many bytes the values take, about. */
    public long bytes(List<Column> columns, long rows) throws SQLException {
        String widths = columns.stream()
                .filter(column -> isVariable(column.type().kind()))
                .map(column -> "coalesce(sum(" + length(column) + "), 0)")
                .collect(Collectors.joining(" + "));
        long fixed = rows * columns.size() * FIXED_WIDTH;
        return widths.isEmpty()
                ? fixed
                : fixed
                        + EngineQuery.rows(connection, "SELECT " + widths + " FROM " + name, row -> row.getLong(1))
                                .get(0);
    }

    private static boolean isVariable(Kind kind) {
        return switch (kind) {
            case TEXT, BINARY, NESTED, OTHER -> true;
            default -> false;
        };
    }

    private static String length(Column column) {
        String name = AnsiDialect.quoted(column.name());
        return column.type().kind() == Kind.BINARY
                ? "octet_length(" + name + ")"
                : "strlen(CAST(" + name + " AS VARCHAR))";
    }

    public void drop() throws SQLException {
        EngineQuery.run(connection, "DROP TABLE IF EXISTS " + name);
    }
}
