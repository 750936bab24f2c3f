package datus.data.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Await;
import datus.data.Catalog;
import datus.data.EngineQuery;
import datus.data.Scope;
import datus.data.notebook.TestNotebook;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFileTest {
    @TempDir
    private Path root;

    @BeforeEach
    void make() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + root.resolve("demo.duckdb"))) {
            EngineQuery.run(connection, "CREATE TABLE t AS SELECT 1 AS a");
        }
    }

    private TestNotebook notebook() {
        return TestNotebook.in(root, TestNotebook.duckdb("demo", "demo.duckdb"));
    }

    @Test
    void twoNotebooksReadAndWriteOneFile() {
        try (TestNotebook one = notebook();
                TestNotebook two = notebook()) {
            one.query("select * from t");
            two.query("select * from t");
            one.write("insert into t values (2)");
            assertThat(two.rows("select count(*) from t")).containsExactly(List.of(2L));
            two.write("insert into t values (3)");
            assertThat(one.rows("select count(*) from t")).containsExactly(List.of(3L));
        }
    }

    @Test
    void anotherProcessWritesWhileNotebooksAreIdle() throws Exception {
        try (TestNotebook one = notebook();
                TestNotebook two = notebook()) {
            one.query("select * from t");
            two.query("select * from t");
            Await.until(() -> other("insert into t values (2)").waitFor() == 0);
            assertThat(one.rows("select count(*) from t")).isEqualTo(two.rows("select count(*) from t"));
            assertThat(one.rows("select max(a) from t")).containsExactly(List.of(2L));
        }
    }

    @Test
    void namesTheProcessThatHasLockedTheFile() throws Exception {
        Process writer = writerThatHoldsTheFile();
        try (TestNotebook notebook = notebook()) {
            assertThatThrownBy(() -> notebook.run("select * from t"))
                    .isInstanceOfSatisfying(DatusException.class, error -> {
                        assertThat(error.message())
                                .contains("demo.duckdb is locked")
                                .contains("process " + writer.pid());
                        assertThat(error.hint()).contains("run the cell again");
                    });
            writer.destroyForcibly().waitFor();
            assertThat(notebook.rows("select count(*) from t")).containsExactly(List.of(1L));
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void readsTheCatalogueWithoutTheFileWhenItHasNotChanged() throws Exception {
        try (TestNotebook notebook = notebook()) {
            Catalog catalog = notebook.data().datasources().current().catalog();
            assertThat(catalog.tables(Scope.all("demo"))).hasSize(1);
            Process writer = writerThatHoldsTheFile();
            try {
                assertThat(catalog.tables(Scope.all("demo"))).hasSize(1);
            } finally {
                writer.destroyForcibly().waitFor();
            }
        }
    }

    /** A reader holds the file a moment longer than it reads: until then others are refused. */
    private Process writerThatHoldsTheFile() throws Exception {
        List<Process> writers = new ArrayList<>();
        Await.until(() -> {
            Process writer = other("");
            writers.add(writer);
            return "open".equals(writer.inputReader().readLine());
        });
        return writers.get(writers.size() - 1);
    }

    @Test
    void saysThatAFileIsMissingOrOfAnotherKind() throws IOException {
        Files.writeString(root.resolve("text.duckdb"), "no database".repeat(1_000));
        try (TestNotebook missing = TestNotebook.in(root, TestNotebook.duckdb("demo", "no.duckdb"));
                TestNotebook other = TestNotebook.in(root, TestNotebook.duckdb("demo", "text.duckdb"))) {
            assertThatThrownBy(() -> missing.run("select 1")).hasMessageContaining("there is no file");
            assertThatThrownBy(() -> other.run("select 1")).hasMessageContaining("is not a DuckDB file");
        }
    }

    /** Another process that opens the file for writing and runs the SQL, or without SQL keeps it open. */
    private Process other(String sql) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        root.resolve("demo.duckdb").toString(),
                        sql)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The other process. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
                System.out.println("open");
                if (arguments[1].isEmpty()) {
                    System.in.read();
                } else {
                    EngineQuery.run(connection, arguments[1]);
                }
            }
        }
    }
}
