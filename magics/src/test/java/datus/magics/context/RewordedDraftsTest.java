package datus.magics.context;

import static org.assertj.core.api.Assertions.assertThat;

import datus.magics.TestNotebook;
import datus.message.Share;
import datus.model.scripted.ScriptedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts whose descriptions a language model words. */
class RewordedDraftsTest {
    private static final String GENERATED = "Count of order rows";
    private static final String BETTER = "How many orders there are";

    private @TempDir Path folder;
    private ScriptedModel model;

    @BeforeEach
    void start() {
        model = ScriptedModel.start();
    }

    @AfterEach
    void stop() {
        model.close();
    }

    private TestNotebook notebook(Share share, String more) throws IOException {
        return TestNotebook.in(folder, model.yaml("local", share) + more);
    }

    private TestNotebook notebook(Share share) throws IOException {
        return notebook(share, "");
    }

    /** Puts better words for whatever is described as a count. */
    private void rewords() {
        model.answers(
                request -> datus.model.scripted.Steps.says("{\"" + keyOf(request.body()) + "\": \"" + BETTER + "\"}"));
    }

    private static String keyOf(String request) {
        String before = request.substring(0, request.indexOf(GENERATED));
        return before.replaceFirst("(?s).*\\\\\"(semantic_models/[^\"\\\\]+)\\\\\": .*", "$1");
    }

    @Test
    void onlyDescriptionsChangeAndWhatIsShownIsSaved() throws IOException {
        try (TestNotebook notebook = notebook(Share.SAMPLES)) {
            rewords();
            String plain = notebook.text("%gen_semantic_model orders --no-model");
            assertThat(notebook.text("%gen_semantic_model orders")).isEqualTo(plain.replace(GENERATED, BETTER));
            notebook.run("%gen_semantic_model orders --save");
            assertThat(Files.readString(folder.resolve("semantic_models/orders.yml")))
                    .contains(BETTER);
            assertThat(notebook.text("%gen_semantic_model orders")).startsWith("Nothing new");
            assertThat(notebook.text("%gen_semantic_model orders --no-model")).startsWith("Nothing new");
            assertThat(model.requests()).hasSize(1);
            assertThat(notebook.text("%usage")).contains("1 reply");
        }
    }

    @Test
    void aModelThatMaySeeNoValuesIsNotAskedAndThatIsSaid() throws IOException {
        try (TestNotebook notebook = notebook(Share.SCHEMA)) {
            assertThat(notebook.text("%gen_semantic_model orders"))
                    .contains(GENERATED)
                    .endsWith("Worded without a language model: descriptions may hold values, and local may see none.");
            assertThat(model.requests()).isEmpty();
        }
    }

    @Test
    void withPrivateColumnsNoDescriptionLeaves() throws IOException {
        try (TestNotebook notebook = notebook(Share.RESULTS, "private: [customer.c_name]\n")) {
            assertThat(notebook.text("%gen_knowledge customer"))
                    .endsWith("Worded without a language model: descriptions may hold values of private columns.");
            assertThat(model.requests()).isEmpty();
        }
    }

    @Test
    void whateverGoesWrongLeavesTheDraft() throws IOException {
        try (TestNotebook notebook = notebook(Share.SAMPLES)) {
            model.says("I would rather not.");
            assertThat(notebook.text("%gen_semantic_model orders"))
                    .contains(GENERATED, "--save writes it")
                    .endsWith("The language model gave no better words; the descriptions are as they are generated.");
        }
    }

    @Test
    void whatAPersonWroteInTheCellIsSavedAsItIs() throws IOException {
        try (TestNotebook notebook = notebook(Share.SAMPLES)) {
            notebook.run("%gen_semantic_model orders --no-model --edit");
            String cell = notebook.events().stream()
                    .filter(event -> event.startsWith("next cell "))
                    .findFirst()
                    .orElseThrow()
                    .substring("next cell ".length());
            notebook.run(cell.replace(GENERATED, "Orders, counted"));
            assertThat(Files.readString(folder.resolve("semantic_models/orders.yml")))
                    .contains("Orders, counted");
            assertThat(model.requests()).isEmpty();
        }
    }
}
