package datus.data.postgres;

import datus.data.Dialect;
import datus.data.EngineQuery;
import datus.data.jdbc.JdbcKind;
import datus.data.landing.ForeignColumns;
import datus.data.source.AnsiDialect;
import datus.data.source.CachedCatalog.Snapshot;
import datus.data.source.CatalogAge;
import datus.data.source.FaultReader;
import datus.error.DatusException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.core.Parser;

/** PostgreSQL. */
final class PostgresKind implements JdbcKind {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration LOCK_WAIT = Duration.ofSeconds(3);

    private final String url;
    private final Properties settings;
    private final Dialect dialect = new PostgresDialect();
    private final CatalogAge age = new CatalogAge(Clock.systemUTC());

    PostgresKind(String url, Properties settings) {
        this.url = url;
        this.settings = settings;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public FaultReader faults() {
        return new PostgresFaults();
    }

    @Override
    public ForeignColumns columns() {
        return new PostgresColumns();
    }

    @Override
    public Connection connect(boolean write) throws SQLException {
        Connection connection = new Driver().connect(url, settings);
        if (connection == null) {
            throw new SQLException("The url does not start with jdbc:postgresql:");
        }
        return connection;
    }

    /** Time-outs of the server hold even if this process is gone; they end with the transaction. */
    @Override
    public void confine(Connection connection, String sql, Duration time) throws SQLException {
        checkOne(sql);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        long longest = time.plus(GRACE).toMillis();
        EngineQuery.run(
                connection,
                "SET LOCAL statement_timeout = " + longest + "; SET LOCAL idle_in_transaction_session_timeout = "
                        + longest + "; SET LOCAL lock_timeout = " + LOCK_WAIT.toMillis());
    }

    /** Counted by whoever sends them: the driver itself splits text at its semicolons, by rules of its own. */
    private static void checkOne(String sql) throws SQLException {
        int statements =
                Parser.parseJdbcSql(sql, true, true, true, false, false).size();
        if (statements != 1) {
            throw DatusException.refused(
                    "This SQL was not run: PostgreSQL's driver reads " + statements + " statements in it.",
                    "Write exactly one.");
        }
    }

    @Override
    public Snapshot catalog(Connection connection) throws SQLException {
        return new PostgresCatalogReader(connection).read();
    }

    @Override
    public Object stamp() {
        return age.stamp();
    }

    /** Its functions most used. */
    private static final class PostgresDialect extends AnsiDialect {
        PostgresDialect() {
            super("PostgreSQL");
        }

        @Override
        public List<String> functions() {
            return List.of(
                    "ABS",
                    "AGE",
                    "ARRAY_AGG",
                    "AVG",
                    "CEIL",
                    "COALESCE",
                    "CONCAT",
                    "COUNT",
                    "CURRENT_DATE",
                    "DATE_PART",
                    "DATE_TRUNC",
                    "EXTRACT",
                    "FLOOR",
                    "FORMAT",
                    "GENERATE_SERIES",
                    "GREATEST",
                    "INITCAP",
                    "JSONB_AGG",
                    "LAG",
                    "LEAD",
                    "LEAST",
                    "LEFT",
                    "LENGTH",
                    "LOWER",
                    "LPAD",
                    "LTRIM",
                    "MAX",
                    "MIN",
                    "NOW",
                    "NULLIF",
                    "PERCENTILE_CONT",
                    "POSITION",
                    "RANDOM",
                    "RANK",
                    "REGEXP_REPLACE",
                    "REPLACE",
                    "RIGHT",
                    "ROUND",
                    "ROW_NUMBER",
                    "SPLIT_PART",
                    "STRING_AGG",
                    "SUBSTRING",
                    "SUM",
                    "TO_CHAR",
                    "TO_DATE",
                    "TRIM",
                    "UNNEST",
                    "UPPER");
        }
    }
}
