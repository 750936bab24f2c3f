package datus.context.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up next version, since the first is the only one so far. */
class SchemaVersionsTest {
    private static final List<String> NEXT =
            List.of("ALTER TABLE entry ADD COLUMN mood TEXT", "UPDATE entry SET mood = 'fine'");

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void makeAFileOfThisVersion() throws SQLException {
        file = folder.resolve("context.sqlite");
        try (Connection connection = SharedSqlite.open(file)) {
            ContextSchema.of(file).migrate(connection);
            new PlainSql(connection)
                    .update("INSERT INTO file (path, hash) VALUES ('examples/a.yml', 'before the migration')");
        }
    }

    @Test
    void a_newer_release_backs_up_and_migrates() throws SQLException, IOException {
        try (Connection connection = SharedSqlite.open(file)) {
            next().migrate(connection);
            PlainSql sql = new PlainSql(connection);
            assertThat(sql.number("PRAGMA user_version")).isEqualTo(2);
            assertThat(sql.number("SELECT count(*) FROM pragma_table_info('entry') WHERE name = 'mood'"))
                    .isEqualTo(1);
            assertThat(sql.number("SELECT count(*) FROM file")).isEqualTo(1);
        }
        Path backup = folder.resolve("context.sqlite.v1.bak");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup)) {
            PlainSql sql = new PlainSql(connection);
            assertThat(sql.number("PRAGMA user_version")).isEqualTo(1);
            assertThat(sql.number("SELECT count(*) FROM file WHERE hash = 'before the migration'"))
                    .isEqualTo(1);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_older_release_refuses_and_names_the_version_and_the_next_step() throws SQLException {
        try (Connection connection = SharedSqlite.open(file)) {
            next().migrate(connection);
        }
        try (SqliteContextStore store = SqliteContextStore.open(folder, WordsEmbedder::new)) {
            assertThatThrownBy(store::revision).isInstanceOfSatisfying(DatusException.class, e -> {
                assertThat(e.message()).contains("context.sqlite", "version 2", "up to version 1");
                assertThat(e.hint()).contains("newer release");
            });
        }
    }

    @Test
    void an_older_release_that_has_the_file_open_refuses_to_write() throws SQLException {
        try (SqliteContextStore store = SqliteContextStore.open(folder, WordsEmbedder::new);
                Connection connection = SharedSqlite.open(file)) {
            assertThat(store.runs()).isEmpty();
            next().migrate(connection);
            assertThatThrownBy(() -> store.begin("test", "print", "li", Instant.EPOCH))
                    .hasMessageContaining("version 2");
        }
    }

    @Test
    void a_migration_that_fails_leaves_the_file_as_it_was() throws SQLException {
        List<List<String>> broken = new ArrayList<>(ContextSchema.MIGRATIONS);
        broken.add(List.of("DROP TABLE file", "this is no SQL"));
        try (Connection connection = SharedSqlite.open(file)) {
            assertThatThrownBy(() -> new SchemaVersions(file, "context store", broken).migrate(connection))
                    .isInstanceOf(SQLException.class);
            assertThat(new PlainSql(connection).number("SELECT count(*) FROM file"))
                    .isEqualTo(1);
        }
    }

    private SchemaVersions next() {
        List<List<String>> steps = new ArrayList<>(ContextSchema.MIGRATIONS);
        steps.add(NEXT);
        return new SchemaVersions(file, "context store", steps);
    }
}
