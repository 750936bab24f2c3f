package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class HelpMagicTest {
    private TestNotebook notebook;

    @BeforeAll
    void open(@TempDir Path temporary) {
        notebook = TestNotebook.in(temporary);
    }

    @AfterAll
    void close() {
        notebook.close();
    }

    @Test
    void helpGroupsTheMagicsByTheJourney() {
        assertThat(notebook.text("%help"))
                .startsWith("Explore\n")
                .contains("%tables")
                .contains("/text is a question");
    }

    @ParameterizedTest
    @CsvSource({
        "ask a question, chat",
        "keep a result, sql",
        "forget results, drop",
        "what ran before, history",
        "switch datasource, datasource",
        "list columns types keys, table_schema"
    })
    void helpFindsAMagicByWhatItDoes(String words, String magic) {
        assertThat(notebook.text("%help " + words)).contains("%" + magic);
    }

    @Test
    void helpOfOneMagicHasUsageOptionsExamplesAndUndo() {
        assertThat(notebook.text("%help sql"))
                .contains("--as NAME")
                .contains("Keep the first 1,000 rows as big_orders")
                .contains("To undo: %drop NAME");
        assertThat(notebook.text("%help .tables")).contains("List the tables");
    }

    @Test
    void helpThatFindsNothingNamesTheNearest() {
        assertThat(notebook.error("%help hstory").text()).contains("Did you mean history?");
    }

    @Test
    void lsmagicNamesAllMagics() {
        NotebookMagics.specs()
                .forEach(spec -> assertThat(notebook.text("%lsmagic")).contains("%" + spec.name()));
    }
}
