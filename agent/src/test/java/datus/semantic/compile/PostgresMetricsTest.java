package datus.semantic.compile;

import datus.data.postgres.TestPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;

class PostgresMetricsTest extends CompiledMetricsContract {
    private final TestPostgres server = TestPostgres.start();

    @Override
    Connection connect() throws SQLException {
        return server.connect();
    }

    @Override
    String engine() {
        return "PostgreSQL";
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }
}
