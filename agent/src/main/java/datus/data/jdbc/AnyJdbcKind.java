package datus.data.jdbc;

import datus.data.Dialect;
import datus.data.landing.ForeignColumns;
import datus.data.source.AnsiDialect;
import datus.data.source.CachedCatalog.Snapshot;
import datus.data.source.CatalogAge;
import datus.data.source.Fault;
import datus.data.source.Fault.Kind;
import datus.data.source.FaultReader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An engine of which only its driver is known. */
record AnyJdbcKind(Driver driver, String url, Properties settings, Dialect dialect, CatalogAge age)
        implements JdbcKind {
    private static final Logger LOG = LoggerFactory.getLogger(AnyJdbcKind.class);

    AnyJdbcKind(Driver driver, String url, Properties settings) {
        this(driver, url, settings, new AnsiDialect(engine(url)), new CatalogAge(Clock.systemUTC()));
    }

    /** As in "trino", from jdbc:trino://host. */
    private static String engine(String url) {
        String[] parts = url.split(":", 3);
        return parts.length > 1 ? parts[1] : "JDBC";
    }

    @Override
    public FaultReader faults() {
        return AnyJdbcKind::fault;
    }

    /** What the SQL standard says of SQLState; no engine's wording is known here. */
    private static Fault fault(SQLException error, String text) {
        String state = String.valueOf(error.getSQLState());
        String message = String.valueOf(error.getMessage()).split("\\n", 2)[0];
        Kind kind = error instanceof SQLTimeoutException || state.equals("57014")
                ? Kind.CANCELLED
                : switch (state) {
                    case "25006" -> Kind.READ_ONLY;
                    case "08001", "08004", "28000" -> Kind.CANNOT_CONNECT;
                    default -> state.startsWith("08") ? Kind.CONNECTION_LOST : Kind.OTHER;
                };
        return new Fault(kind, message, "", Optional.empty());
    }

    @Override
    public ForeignColumns columns() {
        return new ForeignColumns();
    }

    @Override
    public Connection connect(boolean write) throws SQLException {
        Connection connection = driver.connect(url, settings);
        if (connection == null) {
            throw new SQLException("The driver does not take this URL.");
        }
        return connection;
    }

    /** To most drivers it is but a hint, and some refuse it. */
    @Override
    public boolean keepsReadOnly() {
        return false;
    }

    @Override
    public void turn(Connection connection, boolean write) {
        try {
            connection.setReadOnly(!write);
        } catch (SQLException e) {
            LOG.debug("The driver knows no connections for reading only", e);
        }
    }

    @Override
    public Snapshot catalog(Connection connection) throws SQLException {
        return new JdbcCatalogReader(connection).read();
    }

    @Override
    public Object stamp() {
        return age.stamp();
    }
}
