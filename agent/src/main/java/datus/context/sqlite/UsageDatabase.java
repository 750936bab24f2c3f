package datus.context.sqlite;

import datus.context.ModelUse;
import datus.error.DatusException;
import datus.message.Usage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The open connection to a file of what models were asked, and its SQL. Confined to one thread at a time. */
final class UsageDatabase implements SharedFile.Opened {
    private static final String COLUMNS =
            "at_millis, at, user, subagent, model, purpose, input, cached, output, cost, currency";
    private static final String INSERT = "INSERT INTO use (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM use WHERE at_millis >= ? ORDER BY at_millis, id";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement select;

    private UsageDatabase(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
        this.select = connection.prepareStatement(SELECT);
    }

    static UsageDatabase open(Path file) throws SQLException {
        Connection connection = SharedSqlite.open(file);
        try {
            UsageSchema.of(file).migrate(connection);
            return new UsageDatabase(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Durable on return. */
    int insert(ModelUse use) throws SQLException {
        int i = 0;
        insert.setLong(++i, use.at().toEpochMilli());
        insert.setString(++i, use.at().toString());
        insert.setString(++i, use.user());
        insert.setString(++i, use.subagent().orElse(null));
        insert.setString(++i, use.model());
        insert.setString(++i, use.purpose());
        insert.setLong(++i, use.usage().input());
        insert.setLong(++i, use.usage().cached());
        insert.setLong(++i, use.usage().output());
        insert.setString(++i, use.cost().map(BigDecimal::toPlainString).orElse(null));
        insert.setString(++i, use.currency());
        return SharedSqlite.retrying(insert::executeUpdate);
    }

    /** The millisecond finds them by the index, the time itself then says which are too early. */
    List<ModelUse> since(Instant from) throws SQLException {
        select.setLong(1, from.toEpochMilli());
        return SharedSqlite.retrying(this::uses).stream()
                .filter(use -> !use.at().isBefore(from))
                .toList();
    }

    private List<ModelUse> uses() throws SQLException {
        List<ModelUse> uses = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                uses.add(use(row));
            }
        }
        return uses;
    }

    private static ModelUse use(ResultSet row) throws SQLException {
        return new ModelUse(
                Instant.parse(row.getString("at")),
                row.getString("user"),
                Optional.ofNullable(row.getString("subagent")),
                row.getString("model"),
                row.getString("purpose"),
                new Usage(row.getLong("input"), row.getLong("cached"), row.getLong("output")),
                Optional.ofNullable(row.getString("cost")).map(BigDecimal::new),
                row.getString("currency"));
    }

    /** Closes the statements with it. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DatusException.data("The log of usage did not close: " + e.getMessage() + ".", "", e);
        }
    }
}
