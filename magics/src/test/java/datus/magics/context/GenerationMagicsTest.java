package datus.magics.context;

import static org.assertj.core.api.Assertions.assertThat;

import datus.magics.TestNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationMagicsTest {
    private @TempDir Path folder;
    private TestNotebook notebook;

    @BeforeEach
    void open() {
        notebook = TestNotebook.in(folder);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void aDraftIsADiffWithReasonsAndWritesNothing() {
        assertThat(notebook.text("%gen_semantic_model orders"))
                .startsWith("New file semantic_models/orders.yml\n+ ")
                .contains("o_orderdate", "--save writes it");
        assertThat(notebook.html("%gen_semantic_model orders"))
                .contains("<ins style=", "<details><summary>Why</summary>");
        assertThat(folder.resolve("semantic_models")).doesNotExist();
    }

    @Test
    void savingIsOneStepThatCanBeUndone() {
        assertThat(notebook.text("%gen_semantic_model customer orders --save")).contains("Saved · %context undo R1");
        assertThat(folder.resolve("semantic_models/orders.yml")).exists();
        assertThat(notebook.text("%gen_semantic_model orders --save"))
                .isEqualTo("Nothing new for semantic_models/orders.yml\nThere is nothing to save.");
        notebook.run("%context undo R1");
        assertThat(folder.resolve("semantic_models/orders.yml")).doesNotExist();
    }

    @Test
    void anEditedDraftIsSavedFromTheCellBelowAndStaysAgainstANewOne() throws IOException {
        notebook.run("%gen_semantic_model orders --edit");
        String cell = notebook.events().stream()
                .filter(event -> event.startsWith("next cell "))
                .findFirst()
                .orElseThrow()
                .substring("next cell ".length());
        assertThat(cell).startsWith("%%gen_semantic_model orders\n");
        notebook.run(cell + "\n# mine");
        assertThat(Files.readString(folder.resolve("semantic_models/orders.yml")))
                .endsWith("# mine\n");
        assertThat(notebook.text("%gen_semantic_model orders")).startsWith("Nothing new for");
    }

    @Test
    void ofSeveralDraftsOneIsChosenByItsFile() {
        assertThat(notebook.error("%gen_semantic_model customer orders --edit").hint())
                .contains("--file PATH");
        assertThat(notebook.text("%gen_semantic_model customer orders --file semantic_models/orders.yml"))
                .doesNotContain("customer.yml");
        assertThat(notebook.error("%gen_semantic_model orders --file semantic_models/order.yml")
                        .hint())
                .contains("Did you mean semantic_models/orders.yml?");
    }

    @Test
    void metricsKnowledgeAndSqlAreProposedToo() throws IOException {
        Files.createDirectories(folder.resolve("queries"));
        Files.writeString(
                folder.resolve("queries/open.sql"), "SELECT count(*) FROM orders WHERE o_orderstatus = 'O';\n");
        assertThat(notebook.text("%gen_sql_summary queries")).contains("New file reference_sql/", "orders");
        assertThat(notebook.text("%gen_metrics orders")).contains("New file semantic_models/");
        assertThat(notebook.text("%gen_knowledge orders")).contains("New file knowledge/");
    }
}
