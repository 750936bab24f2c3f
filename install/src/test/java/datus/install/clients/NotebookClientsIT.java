package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import datus.nbformat.Notebook;
import datus.nbformat.NotebookCell;
import datus.nbformat.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The same notebook through the clients that run notebooks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotebookClientsIT {
    private static final String QUICKSTART = "quickstart.ipynb";

    @TempDir
    private static Path folder;

    private DemoFolder demo = new DemoFolder(Path.of(""));

    @BeforeAll
    void makeDemo() throws IOException, InterruptedException {
        demo = DemoFolder.make(folder);
        demo.example(QUICKSTART);
        demo.example("targets.csv");
    }

    @Test
    void nbconvertSavesTheSameBytesEachTimeAndTheSameAsTheHeadlessRun() throws IOException, InterruptedException {
        ClientProgram python = ClientProgram.module("nbconvert");
        convert(python, QUICKSTART, "once.ipynb");
        convert(python, "once.ipynb", "twice.ipynb");
        assertThat(folder.resolve("twice.ipynb")).hasSameBinaryContentAs(folder.resolve("once.ipynb"));
        headless(QUICKSTART, "headless.ipynb");
        assertThat(folder.resolve("headless.ipynb")).hasSameBinaryContentAs(folder.resolve("once.ipynb"));
    }

    @Test
    void theCommittedNotebookHoldsWhatARunGives() throws IOException, InterruptedException {
        headless(QUICKSTART, "again.ipynb");
        assertThat(folder.resolve("again.ipynb")).hasSameBinaryContentAs(folder.resolve(QUICKSTART));
    }

    @Test
    void nbclientStopsAtTheFailedCell() throws IOException, InterruptedException {
        ClientProgram python = ClientProgram.module("nbclient");
        Files.writeString(folder.resolve("broken.ipynb"), notebook("SELECT * FROM ordres", "SELECT 1"));
        Run run = Run.of(demo.process(python.with("-m", "jupyter", "execute", "broken.ipynb")));
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output()).contains("ordres", "orders").doesNotContain("\tat datus");
    }

    @Test
    void papermillSetsParameters() throws IOException, InterruptedException {
        ClientProgram python = ClientProgram.module("papermill");
        Files.writeString(
                folder.resolve("report.ipynb"),
                notebook("SELECT count(*) AS customers FROM customer JOIN nation ON n_nationkey = c_nationkey"
                        + " WHERE n_name = {{nation}} AND c_acctbal > {{least}}"));
        Run.of(demo.process(python.with(
                        "-m",
                        "papermill",
                        "--language",
                        "python",
                        "--kernel",
                        "datus",
                        "-p",
                        "nation",
                        "FRANCE",
                        "-p",
                        "least",
                        "0",
                        "report.ipynb",
                        "filled.ipynb")))
                .succeeded();
        List<NotebookCell> cells = Notebook.read(folder.resolve("filled.ipynb")).cells();
        Output.Result result =
                (Output.Result) cells.get(cells.size() - 1).outputs().get(0);
        assertThat(result.data().get("text/plain").getAsString()).contains("customers", "1-1 of 1");
    }

    private void convert(ClientProgram python, String from, String to) throws IOException, InterruptedException {
        Run.of(demo.process(python.with(
                        "-m",
                        "jupyter",
                        "nbconvert",
                        "--to",
                        "notebook",
                        "--execute",
                        "--ExecutePreprocessor.record_timing=False",
                        "--output",
                        to,
                        from)))
                .succeeded();
    }

    private void headless(String from, String to) throws IOException, InterruptedException {
        Run.of(demo.process(List.of(Distributions.launcher().toString(), "run", from, "-o", to)))
                .succeeded();
    }

    private static String notebook(String... cells) {
        StringBuilder json = new StringBuilder();
        for (String cell : cells) {
            json.append(json.isEmpty() ? "" : ",")
                    .append("{\"cell_type\": \"code\", \"id\": \"c")
                    .append(json.length())
                    .append("\", \"metadata\": {}, \"execution_count\": null, \"outputs\": [], \"source\": \"")
                    .append(cell)
                    .append("\"}");
        }
        return "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {\"kernelspec\": {\"name\": \"datus\","
                + " \"display_name\": \"Datus\", \"language\": \"sql\"}}, \"cells\": [" + json + "]}";
    }
}
