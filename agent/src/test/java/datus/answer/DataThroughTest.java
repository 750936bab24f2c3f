package datus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the data of an answer goes. */
class DataThroughTest {
    @TempDir
    private static Path folder;

    private static AskedDatabase library;

    @BeforeAll
    static void open() throws SQLException {
        library = new AskedDatabase(
                folder,
                """
                CREATE TABLE books (id INTEGER PRIMARY KEY, title VARCHAR);
                CREATE TABLE loans (id INTEGER PRIMARY KEY, book_id INTEGER REFERENCES books(id), lent_on TIMESTAMP);
                CREATE TABLE visits (id INTEGER PRIMARY KEY, entered_at TIMESTAMP, left_at TIMESTAMP);
                INSERT INTO books VALUES (1, 'Emma'), (2, 'Ulysses');
                INSERT INTO loans VALUES (1, 1, '2026-11-02 10:00:00'), (2, 2, '2026-11-20 18:30:00');
                INSERT INTO visits VALUES (1, '2026-11-01 09:00:00', '2026-11-01 11:00:00');
                """);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void isTheLastDayOfTheOnlyDate() {
        assertThat(library.answered("How many loans are there?").through()).contains(LocalDate.of(2026, 11, 20));
    }

    @Test
    void isNotToldWithoutADate() {
        assertThat(library.answered("How many books are there?").through()).isEmpty();
    }

    @Test
    void isNotToldWhereDatesCompeteAndNoneWasAskedFor() {
        assertThat(library.answered("How many visits are there?").through()).isEmpty();
    }

    @Test
    void leavesTheAnswerTheLatestResult() {
        Answer.Answered answer = library.answered("How many loans are there?");
        assertThat(library.data().results().find("_")).contains(answer.result());
        assertThat(library.ask("How many loans are there?", Map.of())).isInstanceOf(Answer.Answered.class);
    }
}
