package datus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that take a computation around a plain one: shares, ratios, places within groups, averages of counts. */
class ComputedQuestionsTest {
    private static final String CLINIC =
            """
            CREATE TABLE wards (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE nurses (id INTEGER PRIMARY KEY, name VARCHAR, ward_id INTEGER REFERENCES wards(id), salary INTEGER,
                bonus INTEGER, hire_date DATE, exam_date DATE);
            CREATE TABLE drugs (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE patients (id INTEGER PRIMARY KEY, name VARCHAR, city VARCHAR);
            CREATE TABLE visits (id INTEGER PRIMARY KEY, patient_id INTEGER REFERENCES patients(id), drug_id INTEGER REFERENCES drugs(id),
                state VARCHAR, fee DECIMAL(8,2), day DATE);
            INSERT INTO wards VALUES (1, 'East'), (2, 'West');
            INSERT INTO nurses VALUES (1, 'Ada', 1, 30, 40, '2020-01-01', '2019-01-01'), (2, 'Ben', 1, 50, 10, '2021-01-01', '2022-01-01'),
                (3, 'Cy', 1, 40, 5, '2022-01-01', '2021-06-01'), (4, 'Di', 2, 20, 30, '2023-01-01', '2022-01-01');
            INSERT INTO drugs VALUES (1, 'Aspirin'), (2, 'Codeine');
            INSERT INTO patients VALUES (1, 'Eve', 'Lyon'), (2, 'Fay', 'Lyon'), (3, 'Gus', 'Nice');
            INSERT INTO visits VALUES (1, 1, 1, 'open', 10, '2026-01-01'), (2, 1, 2, 'closed', 20, '2026-02-01'),
                (3, 2, 1, 'closed', 30, '2026-03-01'), (4, 3, 1, 'closed', 40, '2026-04-01');
            """;

    @TempDir
    private static Path folder;

    private static AskedDatabase clinic;

    @BeforeAll
    static void open() throws SQLException {
        clinic = new AskedDatabase(folder, CLINIC);
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void ranksRowsWithinEachGroup() {
        assertThat(clinic.rows("the 2 highest paid nurses of each ward"))
                .containsExactly("East|Ben", "East|Cy", "West|Di");
        assertThat(clinic.rows("top 2 nurses by salary for each ward"))
                .containsExactly("East|Ben|50", "East|Cy|40", "West|Di|20");
        assertThat(clinic.rows("What is the latest visit of each patient?"))
                .hasSize(3)
                .first()
                .isEqualTo("Eve|2|1|2|closed|20.00|2026-02-01");
    }

    @Test
    void dividesAPartByItsWhole() {
        assertThat(clinic.rows("What percentage of visits are open?")).containsExactly("25.0");
        assertThat(clinic.rows("What percentage of the visits since February 2026 are closed?"))
                .containsExactly("100.0");
        assertThat(clinic.rows("What fraction of patients live in Nice?")).containsExactly("0.3333333333333333");
        assertThat(clinic.answered("What percentage of visits are open?").restatement())
                .contains("in percent of (number of visits rows");
    }

    @Test
    void dividesOneNumberByAnother() {
        assertThat(clinic.rows("ratio of open visits to closed visits")).containsExactly("0.3333333333333333");
    }

    @Test
    void findsTheShareOfEachGroup() {
        assertThat(clinic.rows("share of visits by state")).containsExactly("closed|75.0", "open|25.0");
        assertThat(clinic.rows("percentage of open visits for each city"))
                .containsExactly("Lyon|33.333333333333336", "Nice|0.0");
    }

    @Test
    void averagesCounts() {
        assertThat(clinic.rows("average number of nurses per ward")).containsExactly("2.0");
        assertThat(clinic.rows("On average, how many visits does a patient have?"))
                .containsExactly("1.3333333333333333");
        assertThat(clinic.rows("maximum number of visits per patient")).containsExactly("2");
    }

    @Test
    void comparesTwoColumns() {
        assertThat(clinic.rows("names of nurses whose bonus is higher than their salary"))
                .containsExactly("Ada", "Di");
        assertThat(clinic.rows("names of nurses whose hire date is before their exam date"))
                .containsExactly("Ben");
    }

    @Test
    void rulesOutAmongRelatedRows() {
        assertThat(clinic.rows("patients who were given Aspirin but not Codeine"))
                .containsExactly("Fay", "Gus");
        assertThat(clinic.rows("patients with both Aspirin and Codeine")).containsExactly("Eve");
        assertThat(clinic.rows("wards without nurses")).isEmpty();
    }
}
