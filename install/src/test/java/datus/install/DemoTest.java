package datus.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    private static Path folder;

    private static Path file;

    /** Over an earlier file, which it replaces. */
    @BeforeAll
    static void generate() throws IOException {
        file = Files.writeString(folder.resolve("demo.duckdb"), "left over");
        new Demo(0.01).write(file);
    }

    @Test
    void hasTheRowsThatTheSpecificationGivesForTheScale() throws SQLException {
        assertThat(ask(file, "SELECT count(*) FROM region")).isEqualTo("5");
        assertThat(ask(file, "SELECT count(*) FROM nation")).isEqualTo("25");
        assertThat(ask(file, "SELECT count(*) FROM customer")).isEqualTo("1500");
        assertThat(ask(file, "SELECT count(*) FROM orders")).isEqualTo("15000");
        assertThat(ask(file, "SELECT count(*) FROM lineitem")).isEqualTo("60175");
        assertThat(ask(file, "SELECT max(o_orderdate) FROM orders")).isEqualTo("1998-08-02");
        assertThat(ask(file, "SELECT typeof(any_value(o_totalprice)) FROM orders"))
                .isEqualTo("DECIMAL(15,2)");
    }

    @Test
    void declaresKeysAndComments() throws SQLException {
        assertThat(ask(file, "SELECT count(*) FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY'"))
                .isEqualTo("10");
        assertThat(ask(file, "SELECT count(*) FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'"))
                .isEqualTo("8");
        assertThat(ask(file, "SELECT comment FROM duckdb_tables() WHERE table_name = 'orders'"))
                .isEqualTo("Orders of customers");
    }

    @Test
    void leavesNothingBesideTheFile() {
        assertThat(folder).isDirectoryNotContaining("glob:**.{tmp,wal}");
    }

    @Test
    void refusesAScaleOutOfRange() {
        assertThatThrownBy(() -> new Demo(0)).isInstanceOf(DatusException.class).hasMessageContaining("scale 0.0");
    }

    @Test
    void saysWhereItCouldNotWrite() throws IOException {
        Path nowhere = Files.writeString(folder.resolve("file"), "").resolve("demo.duckdb");
        assertThatThrownBy(() -> new Demo(0.01).write(nowhere))
                .isInstanceOf(DatusException.class)
                .hasMessageContaining("Cannot write demo.duckdb");
    }

    private static String ask(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
