package datus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that say neither names nor values as the data has them. */
class LinkedWordsTest {
    private static final String HARBOUR =
            """
            CREATE TABLE sailors (id INTEGER PRIMARY KEY, name VARCHAR, country VARCHAR, sex VARCHAR, salary INTEGER);
            CREATE TABLE vessels (id INTEGER PRIMARY KEY, name VARCHAR, home_state VARCHAR, builder VARCHAR);
            INSERT INTO sailors VALUES (1, 'Ines Moreira', 'Portugal', 'F', 10), (2, 'Jon Byrne', 'Ireland', 'M', 20),
                (3, 'Ana Lobo', 'Portugal', 'F', 40);
            INSERT INTO vessels VALUES (1, 'Sea Lark 300', 'OR', 'Bjørn & Søn'), (2, 'Dawn', 'ME', 'Ostrander Yards'),
                (3, 'Dusk', 'ME', 'Ostrander Yards');
            """;

    @TempDir
    private static Path folder;

    private static AskedDatabase harbour;

    @BeforeAll
    static void open() throws SQLException {
        harbour = new AskedDatabase(folder, HARBOUR);
    }

    @AfterAll
    static void close() {
        harbour.close();
    }

    @Test
    void takesNounsForNamesNearThem() {
        assertThat(harbour.rows("How many ships are there?")).containsExactly("3");
        assertThat(harbour.rows("What is the average pay of seamen?")).containsExactly("23.333333333333332");
    }

    @Test
    void takesANationalityForItsCountry() {
        assertThat(harbour.rows("How many Portuguese sailors are there?")).containsExactly("2");
    }

    @Test
    void takesAStateForItsCodeAndWomenForALetter() {
        assertThat(harbour.rows("How many vessels are from Maine?")).containsExactly("2");
        assertThat(harbour.rows("How many female sailors are there?")).containsExactly("2");
        assertThat(harbour.rows("How many vessels are from Oregon or Maine?")).containsExactly("3");
    }

    @Test
    void takesAPartForTheOnlyValueThatHasIt() {
        assertThat(harbour.rows("How many vessels have the builder Ostrander?")).containsExactly("2");
        assertThat(harbour.rows("What is the salary of Byrne?")).containsExactly("20");
    }
}
