package datus.magics.context;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.magics.NotebookInterpreter;
import datus.magics.TestNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextMagicTest {
    private static final String TOP = "reference_sql:demo/top-customers";

    private @TempDir Path folder;
    private TestNotebook notebook;

    @BeforeEach
    void open() throws IOException {
        notebook = TestNotebook.in(folder);
        Files.createDirectories(folder.resolve("reference_sql"));
        Files.writeString(
                folder.resolve("reference_sql/top.sql"),
                """
                -- Top customers by account balance
                -- name: top-customers
                -- subject: sales/customers
                SELECT c_name, c_acctbal FROM customer ORDER BY c_acctbal DESC LIMIT 3;
                """);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void anOverviewCountsWhatIsKnownByKindAndState() {
        assertThat(notebook.text("%context")).startsWith("What is known\n").containsPattern("reference SQL +1 ");
    }

    @Test
    void aBrokenFileIsNamedWithItsReasonAndTheRestGoesOn() throws IOException {
        Files.createDirectories(folder.resolve("examples"));
        Files.writeString(folder.resolve("examples/broken.yml"), "question: [unclosed\n");
        assertThat(notebook.text("%context"))
                .contains("Files that cannot be read")
                .contains("examples/broken.yml")
                .containsPattern("reference SQL +1 ");
    }

    @Test
    void anEntryIsShownWholeWithItsFile() {
        assertThat(notebook.text("%context show top-customers"))
                .startsWith(TOP + " · ")
                .contains("Top customers by account balance", "subject sales/customers", "in reference_sql/top.sql")
                .contains("ORDER BY c_acctbal DESC");
        assertThat(notebook.html("%context show top-customers")).contains("<a href=\"reference_sql/top.sql\">");
    }

    @Test
    void whatIsNotThereIsAnsweredWithTheNearest() {
        assertThat(notebook.error("%context show top-custmers").text()).contains("Did you mean", "top-customers");
        assertThat(notebook.error("%context verfy x").text()).contains("Did you mean verify?");
        assertThat(notebook.error("%context search x --kind metrics").text()).contains("metric");
    }

    @Test
    void aDecisionIsWrittenToTheFileOnceAndCanBeUndone() throws IOException {
        String before = Files.readString(folder.resolve("reference_sql/top.sql"));
        assertThat(notebook.text("%context verify top-customers"))
                .startsWith(TOP + " is verified, was ")
                .contains("%context undo R1 takes it back.");
        assertThat(Files.readString(folder.resolve("reference_sql/top.sql"))).contains("verified", "ana");
        assertThat(notebook.text("%context verify top-customers")).isEqualTo(TOP + " is verified already.");
        assertThat(notebook.text("%context undo R1")).startsWith("R1 is undone");
        assertThat(Files.readString(folder.resolve("reference_sql/top.sql"))).isEqualTo(before);
        assertThat(notebook.text("%context undo R1")).isEqualTo("R1 is undone already.");
    }

    @Test
    void editingPutsTheFileIntoTheNextCellWhichSavesIt() throws IOException {
        notebook.run("%context edit top-customers");
        String offered = notebook.events().stream()
                .filter(event -> event.startsWith("next cell "))
                .findFirst()
                .orElseThrow()
                .substring("next cell ".length());
        assertThat(offered).startsWith("%%context save reference_sql/top.sql\n-- Top customers");
        assertThat(notebook.text(offered)).isEqualTo("reference_sql/top.sql holds this text already.");
        assertThat(notebook.text(offered.replace("LIMIT 3", "LIMIT 7")))
                .contains("Saved reference_sql/top.sql", "undo");
        assertThat(Files.readString(folder.resolve("reference_sql/top.sql"))).contains("LIMIT 7");
        assertThat(notebook.text("%context show top-customers")).contains("LIMIT 7");
    }

    @Test
    void whatCannotBeReadIsNotSaved() {
        assertThat(notebook.error("%%context save examples/x.yml\nquestion: [unclosed")
                        .message())
                .contains("x.yml");
        assertThat(folder.resolve("examples/x.yml")).doesNotExist();
    }

    @Test
    void deletingRemovesTheFileAndUndoingBringsItBack() {
        assertThat(notebook.text("%context delete top-customers")).contains("is deleted", "undo R1");
        assertThat(folder.resolve("reference_sql/top.sql")).doesNotExist();
        notebook.run("%context undo R1");
        assertThat(folder.resolve("reference_sql/top.sql")).exists();
        assertThat(notebook.text("%context runs")).containsPattern("R1 +delete " + TOP + " +ana .* undone");
    }

    @Test
    void whatFollowsFromAnotherTextIsNotDeletedWithoutAWord() throws IOException {
        Files.createDirectories(folder.resolve("semantic_models"));
        Files.writeString(
                folder.resolve("semantic_models/customer.yml"),
                """
                data_source:
                  name: customer
                  sql_table: customer
                  measures:
                    - {name: customers, agg: count, expr: c_custkey, create_metric: true}
                """);

        assertThat(notebook.text("%context delete metric:customers"))
                .contains("stays", "create_metric: true", "%context reject metric:demo/customers");
    }

    @Test
    void searchFindsByWordsAndSaysHowFarToTrust() {
        assertThat(notebook.text("%context search customers with the highest balance"))
                .contains(TOP, "sales/customers", "%context show ID");
        assertThat(notebook.text("!sq account balance")).contains(TOP);
        assertThat(notebook.text("!sm account balance")).contains("Nothing found.");
    }

    @Test
    void staleEntriesSayWhyWhereverTheyAreSeen() {
        Entry stale = Entry.proposed(
                        new EntryId("table", "demo", "olders"),
                        "Older orders",
                        "",
                        new Provenance("database", "", "", Instant.EPOCH))
                .withStale(java.util.Optional.of("the table is gone"));
        notebook.session().context().save("test", List.of(stale));
        assertThat(notebook.text("%context")).contains("Stale", "table:demo/olders", "stale: the table is gone");
        assertThat(notebook.text("%catalog")).contains("no longer there");
        assertThat(notebook.text("%context show table:demo/olders")).contains("Stale: the table is gone");
    }

    @Test
    void subCommandsIdsKindsAndRunsAreCompleted() {
        notebook.run("%context verify top-customers");
        assertThat(offered("%context ver")).containsExactly("verify");
        assertThat(offered("%context show reference")).containsExactly(TOP);
        assertThat(offered("%context undo R")).containsExactly("R1");
        assertThat(offered("%context search x --kind met")).containsExactly("metric");
    }

    private List<String> offered(String code) {
        return notebook.interpreter().complete(code, code.length()).items().stream()
                .map(item -> item.text())
                .toList();
    }

    @Test
    void aHeadlessRunLeavesTheContextAsItIs() {
        try (TestNotebook headless = TestNotebook.in(folder, NotebookInterpreter::keepingContext)) {
            assertThat(headless.text("%context verify top-customers"))
                    .startsWith("Skipped,")
                    .contains("%context verify top-customers", "--apply");
            assertThat(headless.text("%context show top-customers")).startsWith(TOP);
            assertThat(headless.session().context().runs()).isEmpty();
        }
    }
}
