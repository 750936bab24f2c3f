package datus.install;

import datus.error.DatusException;
import datus.workspace.AtomicFile;
import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The demo data: a DuckDB file with the eight tables of TPC-H, keys declared, generated here and always the same for a
 * scale.
 *
 * @param scale TPC-H's scale factor: 1 is 6 million lines of orders, 0.01, the least, takes seconds
 */
public record Demo(double scale) {

    /** Parents before children, as foreign keys want it. */
    private static final List<TpchTable<?>> TABLES = List.of(
            TpchTable.REGION,
            TpchTable.NATION,
            TpchTable.CUSTOMER,
            TpchTable.ORDERS,
            TpchTable.PART,
            TpchTable.SUPPLIER,
            TpchTable.PART_SUPPLIER,
            TpchTable.LINE_ITEM);

    public Demo {
        if (!(scale >= 0.01 && scale <= 100)) {
            throw DatusException.user("The scale " + scale + " is out of range.", "Choose 0.01 to 100.");
        }
    }

    /** Writes the file, whole or not at all; an existing one is replaced. */
    public void write(Path file) {
        AtomicFile.write(file, this::fill);
    }

    private void fill(Path file) throws IOException {
        try (DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:" + file).unwrap(DuckDBConnection.class)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(schema());
            }
            for (TpchTable<?> table : TABLES) {
                append(table, connection);
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private <E extends TpchEntity> void append(TpchTable<E> table, DuckDBConnection connection) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(table.getTableName())) {
            for (E row : table.createGenerator(scale, 1, 1)) {
                appender.beginRow();
                for (TpchColumn<E> column : table.getColumns()) {
                    append(column, row, appender);
                }
                appender.endRow();
            }
        }
    }

    private static <E extends TpchEntity> void append(TpchColumn<E> column, E row, DuckDBAppender appender)
            throws SQLException {
        switch (column.getType().getBase()) {
            case IDENTIFIER -> appender.append(column.getIdentifier(row));
            case INTEGER -> appender.append(column.getInteger(row));
            case DATE -> appender.append(LocalDate.ofEpochDay(column.getDate(row)));
            case DOUBLE -> appender.append(cents(column.getDouble(row)));
            case VARCHAR -> appender.append(column.getString(row));
        }
    }

    /** TPC-H's decimals have two places; the generator computes them in cents and hands out the quotient. */
    private static BigDecimal cents(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static String schema() throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream("tpch.sql")) {
            if (in == null) {
                throw new IOException("tpch.sql is missing in the distribution");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
