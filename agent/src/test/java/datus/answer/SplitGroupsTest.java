package datus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that show columns of groups: one that a group has once, and one that it has many times. */
class SplitGroupsTest {
    private static final String TOWNS =
            """
            CREATE TABLE guilds (guild_id INTEGER PRIMARY KEY, motto VARCHAR);
            CREATE TABLE artisans (artisan_id INTEGER PRIMARY KEY, surname VARCHAR,
                guild_id INTEGER REFERENCES guilds (guild_id));
            CREATE TABLE works (work_id INTEGER PRIMARY KEY, artisan_id INTEGER REFERENCES artisans (artisan_id));
            INSERT INTO guilds VALUES (1, 'Ever true'), (2, 'By fire');
            INSERT INTO artisans VALUES (1, 'Adler', 1), (2, 'Brandt', 1), (3, 'Cole', 2);
            INSERT INTO works VALUES (1, 1), (2, 1), (3, 2), (4, 3);
            """;

    @TempDir
    private static Path folder;

    private static AskedDatabase towns;

    @BeforeAll
    static void open() throws SQLException {
        towns = new AskedDatabase(folder, TOWNS);
    }

    @AfterAll
    static void close() {
        towns.close();
    }

    @Test
    void showsWhatAGroupHasOnce() {
        assertThat(towns.rows("For each guild, list its motto and the number of artisans."))
                .containsExactlyInAnyOrder("Ever true|2", "By fire|1");
        assertThat(towns.rows("For each artisan, list the surname, the motto of the guild and the number of works."))
                .containsExactlyInAnyOrder("Adler|Ever true|2", "Brandt|Ever true|1", "Cole|By fire|1");
    }

    @Test
    void doesNotSplitGroupsByAColumnThatTheyHaveManyOf() {
        assertThat(towns.ask("For each guild, list the surname and the number of works.", Map.of()))
                .isNotInstanceOf(Answer.Answered.class);
    }
}
