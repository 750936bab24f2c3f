package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person at a stock JupyterLab, in a real browser, light and dark; the pictures are kept below target/screenshots. */
class JupyterLabIT {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"JupyterLab Light", "JupyterLab Dark"})
    void aNotebookIsWrittenRunInterruptedRestartedAndExported(String theme) throws Exception {
        ClientProgram python = ClientProgram.module("jupyterlab");
        Path chromium = Chromium.path();
        try (JupyterLab lab = JupyterLab.start(python, DemoFolder.make(folder), theme);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(Chromium.options(chromium))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 960));
            page.onConsoleMessage(this::note);
            page.onPageError(problems::add);
            Story story = new Story(page, theme.endsWith("Dark") ? "dark" : "light");

            page.navigate(lab.page("lab"));
            story.newNotebook();
            story.runsSql();
            story.answersAQuestion();
            story.completesAndInspects();
            story.interrupts();
            story.charts();
            story.restarts();
            story.exports(lab);
        }
        assertThat(problems).isEmpty();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") && !isLabsOwn(message.text())) {
            problems.add(message.text());
        }
    }

    /** Lab asks the internet for news of extensions, and there is none here. */
    private static boolean isLabsOwn(String text) {
        return text.contains("ERR_INTERNET_DISCONNECTED");
    }

    /** What the person does, step by step, each on what the step before left. */
    private static final class Story {
        private final Page page;
        private final String look;

        Story(Page page, String look) {
            this.page = page;
            this.look = look;
        }

        void newNotebook() {
            page.locator(".jp-LauncherCard[title*='Datus']").first().click();
            page.locator(".jp-Notebook .jp-InputArea .cm-content").first().waitFor();
            waitForText(".jp-NotebookPanel-toolbar", "Datus");
            page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").waitFor();
        }

        void runsSql() throws Exception {
            run("select n_name, count(*) as customers\nfrom customer join nation on c_nationkey = n_nationkey\n"
                    + "group by all order by customers desc, n_name limit 5");
            assertThat(lastOutput().locator("th").allInnerTexts()).contains("n_name", "customers");
            picture("sql");
        }

        void answersAQuestion() throws Exception {
            run("/top 5 nations by revenue in 1995");
            waitForText(".jp-OutputArea-output", "composed");
            picture("question");
        }

        void completesAndInspects() throws Exception {
            type("select o.o_order");
            String rest = " from orders o";
            page.keyboard().insertText(rest);
            for (int i = 0; i < rest.length(); i++) {
                page.keyboard().press("ArrowLeft");
            }
            page.keyboard().press("Tab");
            page.locator(".jp-Completer-item:has-text('o_orderdate')").waitFor();
            picture("complete");
            page.keyboard().press("Escape");
            clear();
            type("select * from orders");
            page.keyboard().press("Shift+Tab");
            page.locator(".jp-Tooltip:has-text('o_orderkey')").waitFor();
            picture("inspect");
            page.keyboard().press("Escape");
            clear();
        }

        void interrupts() throws Exception {
            typeAndSubmit("select count(*) from range(100000000000) a(i) where i % 7 = 3");
            page.locator(".jp-Notebook-ExecutionIndicator[data-status='busy']").waitFor();
            page.locator(
                            "[data-command='notebook:interrupt-kernel'], .jp-NotebookPanel-toolbar [data-jp-item-name='interrupt'] *")
                    .first()
                    .click();
            page.locator(
                            ".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr'], .jp-OutputArea-output[data-mime-type='application/vnd.jupyter.stderr']")
                    .last()
                    .waitFor();
            picture("interrupt");
            run("select 41 + 1 as after_interrupt");
        }

        void charts() throws Exception {
            run(
                    "%%sql --as by_year\nselect year(o_orderdate) as year, sum(o_totalprice) as total from orders group by all order by year");
            run("%chart by_year --kind bar --x year --y total");
            page.locator(".vega-embed svg, .vega-embed canvas").first().waitFor();
            picture("chart");
        }

        void restarts() throws Exception {
            page.locator("[data-jp-item-name='restart'] *").first().click();
            page.locator(".jp-Dialog .jp-mod-accept").click();
            page.locator(".jp-Dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").waitFor();
            run("select 'again' as restarted");
        }

        /** Asks for what the menu entry "Save and Export Notebook As HTML" opens in a new window. */
        void exports(JupyterLab lab) {
            page.keyboard().press("Control+s");
            page.locator(".jp-Dialog .jp-mod-accept").click();
            page.locator(".jp-Dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.waitForCondition(() -> exported(lab).text().contains("restarted"));
            assertThat(exported(lab).text()).contains("after_interrupt", "ran on demo (DuckDB)");
        }

        private APIResponse exported(JupyterLab lab) {
            APIResponse exported = page.request().get(lab.page("nbconvert/html/Untitled.ipynb"));
            assertThat(exported.status()).isEqualTo(200);
            return exported;
        }

        private void run(String code) {
            typeAndSubmit(code);
            page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").waitFor();
            lastOutput().waitFor();
        }

        private void typeAndSubmit(String code) {
            type(code);
            page.keyboard().press("Escape");
            page.keyboard().press("Shift+Enter");
        }

        private void type(String code) {
            page.locator(".jp-Notebook .jp-Cell .cm-content").last().click();
            page.keyboard().insertText(code);
        }

        private void clear() {
            page.locator(".jp-Notebook .jp-Cell .cm-content").last().click();
            page.keyboard().press("Control+a");
            page.keyboard().press("Delete");
        }

        private Locator lastOutput() {
            return page.locator(".jp-Cell .jp-OutputArea-output").last();
        }

        private void waitForText(String selector, String text) {
            page.locator(selector + ":has-text('" + text + "')").last().waitFor();
        }

        private void picture(String step) throws Exception {
            Files.createDirectories(SCREENSHOTS);
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(step + "-" + look + ".png")));
        }
    }
}
