package datus.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import datus.kernel.KernelInfo;
import datus.nbformat.Notebook;
import datus.nbformat.NotebookCell;
import datus.nbformat.Output;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotebookRunTest {
    private static final KernelInfo INFO = new KernelInfo(
            "words", "1", new LanguageInfo.Builder("words").version("1").build(), "", List.of());

    private final StringBuilder printed = new StringBuilder();

    @Test
    void keepsResultsNumbersAndTheLanguage() throws InterruptedException {
        NotebookRun.Report report = run(false, code("hello"), text(), code("  "), code("print"));
        List<NotebookCell> cells = report.notebook().cells();
        assertThat(report.failure()).isEmpty();
        assertThat(cells.get(0).count()).contains(1);
        assertThat(plain(cells.get(0))).containsExactly("hello");
        assertThat(cells.get(2).count()).isEmpty();
        assertThat(cells.get(3).count()).contains(2);
        assertThat(cells.get(3).outputs()).containsExactly(new Output.Stream("stdout", "printed\n"));
        assertThat(report.notebook()
                        .metadata()
                        .getAsJsonObject("language_info")
                        .get("name")
                        .getAsString())
                .isEqualTo("words");
    }

    @Test
    void printsCellsAndWhatCameOfThem() throws InterruptedException {
        run(false, code("two\nlines"), code("print"));
        assertThat(printed).hasToString("[1]: two\n     lines\ntwo\nlines\n\n[2]: print\nprinted\n\n");
    }

    @Test
    void endsAtTheFirstFailureAndLeavesTheRestAsItWas() throws InterruptedException {
        NotebookRun.Report report = run(false, code("fail"), code("after"));
        assertThat(report.failure()).map(Output.Failure::value).hasValueSatisfying(value -> assertThat(value)
                .contains("No table x."));
        assertThat(report.notebook().cells().get(1).count()).isEmpty();
        assertThat(printed.toString()).contains("Did you mean y?").doesNotContain("\u001b");
    }

    @Test
    void goesOnIfAskedOrIfTheCellIsMeantToFail() throws InterruptedException {
        assertThat(run(true, code("fail"), code("after"))
                        .notebook()
                        .cells()
                        .get(1)
                        .count())
                .contains(2);
        NotebookRun.Report meant = run(false, code("fail", "raises-exception"), code("after"));
        assertThat(meant.failure()).isEmpty();
        assertThat(meant.notebook().cells().get(1).count()).contains(2);
    }

    @Test
    void leavesOutCellsTaggedSo() throws InterruptedException {
        NotebookRun.Report report = run(false, code("fail", "skip-execution"), code("x"));
        assertThat(report.failure()).isEmpty();
        assertThat(report.notebook().cells().get(1).count()).contains(1);
    }

    @Test
    void keepsTheLastStateOfADisplayThatALaterCellUpdates() throws InterruptedException {
        NotebookRun.Report report = run(false, code("show"), code("update"));
        assertThat(plain(report.notebook().cells().get(0))).containsExactly("second");
        assertThat(report.notebook().cells().get(1).outputs()).isEmpty();
    }

    @Test
    void tellsTheCellsContext() throws InterruptedException {
        NotebookRun.Report report = run(false, code("context", "finance"));
        assertThat(plain(report.notebook().cells().get(0))).containsExactly("a.ipynb c1 {\"tags\":[\"finance\"]}");
    }

    @Test
    void givesTheSameBytesEachTime() throws InterruptedException {
        Notebook once = run(false, code("hello"), code("show"), code("print")).notebook();
        StringBuilder out = new StringBuilder();
        Notebook twice = new NotebookRun(INFO, WordInterpreter::new, out, false)
                .run(once, "a.ipynb")
                .notebook();
        assertThat(twice.text()).isEqualTo(once.text());
    }

    private NotebookRun.Report run(boolean goOn, NotebookCell... cells) throws InterruptedException {
        Notebook notebook = new Notebook(Arrays.asList(cells), new JsonObject(), 5, new JsonObject());
        return new NotebookRun(INFO, WordInterpreter::new, printed, goOn).run(notebook, "a.ipynb");
    }

    private static NotebookCell code(String source, String... tags) {
        JsonObject metadata = new JsonObject();
        if (tags.length > 0) {
            JsonArray list = new JsonArray();
            Stream.of(tags).forEach(list::add);
            metadata.add("tags", list);
        }
        return new NotebookCell(
                "code", Optional.of("c1"), source, metadata, Optional.empty(), List.of(), new JsonObject());
    }

    private static NotebookCell text() {
        return new NotebookCell(
                "markdown", Optional.of("m"), "# x", new JsonObject(), Optional.empty(), List.of(), new JsonObject());
    }

    private static List<String> plain(NotebookCell cell) {
        return cell.outputs().stream()
                .map(output ->
                        output instanceof Output.Result result ? result.data() : ((Output.Display) output).data())
                .map(data -> data.get("text/plain").getAsString())
                .toList();
    }
}
