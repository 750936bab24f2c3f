package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import datus.message.Share;
import datus.model.scripted.ReceivedRequest;
import datus.model.scripted.ScriptedModel;
import datus.model.scripted.Step;
import datus.model.scripted.Steps;
import datus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notebook whose cells could add cells, run as a whole, twice: it has as many cells as before. */
class RunAllIT {
    private static final String NOTEBOOK = "all.ipynb";
    private static final List<String> CELLS = List.of(
            "/how many customers are there",
            "%edit Q1",
            "/--plan compare customers and orders",
            "SELECT o_ordrkey FROM orders LIMIT 1",
            "%fix");

    @TempDir
    Path folder;

    private final ScriptedModel model = ScriptedModel.start();
    private DemoFolder demo = new DemoFolder(Path.of(""));

    @BeforeEach
    void makeNotebook() throws IOException, InterruptedException {
        demo = DemoFolder.make(folder);
        model.otherwise(RunAllIT::play);
        Files.writeString(
                folder.resolve(Workspace.CONFIG_FILE), model.yaml("local", Share.RESULTS), StandardOpenOption.APPEND);
        Files.writeString(folder.resolve(NOTEBOOK), notebook());
    }

    @AfterEach
    void stopModel() {
        model.close();
    }

    private static Step play(ReceivedRequest request) {
        if (request.said("user").contains("compare")) {
            return Steps.says("1. how many customers\n2. how many orders");
        }
        return request.said("tool").isEmpty()
                ? Steps.calls("read_query", "{\"sql\": \"SELECT count(*) AS n FROM customer\"}")
                : Steps.says("That many.");
    }

    /** Cells that fail do not end the run. */
    private static String notebook() {
        JsonArray cells = new JsonArray();
        for (int i = 0; i < CELLS.size(); i++) {
            JsonObject cell = JsonParser.parseString(
                            "{\"cell_type\": \"code\", \"execution_count\": null, \"outputs\": [],"
                                    + " \"metadata\": {\"tags\": [\"raises-exception\"]}}")
                    .getAsJsonObject();
            cell.addProperty("id", "cell" + i);
            cell.addProperty("source", CELLS.get(i));
            cells.add(cell);
        }
        JsonObject notebook = JsonParser.parseString(
                        "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\":"
                                + " {\"kernelspec\": {\"name\": \"datus\", \"display_name\": \"Datus\", \"language\": \"sql\"}}}")
                .getAsJsonObject();
        notebook.add("cells", cells);
        return notebook.toString();
    }

    @Test
    void inJupyterLabItKeepsItsCells() throws Exception {
        ClientProgram python = ClientProgram.module("jupyterlab");
        Path chromium = Chromium.path();
        try (JupyterLab lab = JupyterLab.start(python, demo, "JupyterLab Light");
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(Chromium.options(chromium))) {
            Page page = browser.newPage();
            page.navigate(lab.page("lab/tree/" + NOTEBOOK));
            page.locator(".jp-NotebookPanel-toolbar:has-text('Datus')").waitFor();
            page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").waitFor();
            for (int run = 1; run <= 2; run++) {
                page.getByText("Run", new Page.GetByTextOptions().setExact(true))
                        .click();
                page.locator(".lm-Menu-itemLabel")
                        .getByText(Pattern.compile("^Run All Cells$"))
                        .click();
                page.locator(".jp-InputPrompt:has-text('[" + run * CELLS.size() + "]')")
                        .waitFor();
                page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']")
                        .waitFor();
                assertThat(page.locator(".jp-Notebook .jp-Cell").count()).isEqualTo(CELLS.size());
            }
            assertThat(page.locator(".jp-Notebook").innerText()).contains("was not run by itself", "Q1");
        }
    }

    @Test
    void byNbclientItKeepsItsCells() throws IOException, InterruptedException {
        ClientProgram python = ClientProgram.module("nbclient");
        for (int run = 1; run <= 2; run++) {
            Run.of(demo.process(python.with("-m", "jupyter", "execute", "--inplace", NOTEBOOK)))
                    .succeeded();
            JsonObject after = JsonParser.parseString(Files.readString(folder.resolve(NOTEBOOK)))
                    .getAsJsonObject();
            assertThat(after.getAsJsonArray("cells")).hasSize(CELLS.size());
            assertThat(after.toString()).contains("SELECT count(*) AS n FROM customer", "how many orders");
        }
    }
}
