package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import datus.chart.ChartSpec;
import datus.display.CellException;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class DeliverMagicsTest {
    private final TestNotebook notebook;

    DeliverMagicsTest(@TempDir Path root) {
        notebook = TestNotebook.in(root);
    }

    @AfterAll
    void close() {
        notebook.close();
    }

    private String file(String name) throws IOException {
        return Files.readString(notebook.root().resolve(name));
    }

    @Test
    void aChartIsASpecificationWithItsFiguresInWords() {
        notebook.run("%%sql --as sales\nSELECT * FROM (VALUES ('north', 3), ('south', 5)) t(region, amount)");
        DisplayData chart =
                notebook.run("%chart sales --title \"Sales by region\"").orElseThrow();

        assertThat(String.valueOf(chart.getData(MIMEType.parse(ChartSpec.MEDIA_TYPE))))
                .contains("\"Sales by region\"", "\"bar\"");
        assertThat(String.valueOf(chart.getData(MIMEType.TEXT_PLAIN))).contains("Sales by region", "south", "5");
    }

    @Test
    void theLatestResultIsDrawnWithoutAName() {
        notebook.run("SELECT i AS day, i * i AS squares FROM range(5) t(i)");

        assertThat(notebook.text("%chart --kind line")).contains("squares");
    }

    @Test
    void aChartOfACutResultSaysSo() {
        notebook.run("%%sql --limit 3\nSELECT i AS n, i * 2 AS twice FROM range(10) t(i)");

        assertThat(notebook.text("%chart")).contains("cut at 3 rows");
    }

    @Test
    void whatCannotBeDrawnIsNamed() {
        notebook.run("%%sql --as drawable\nSELECT 1 AS a, 2 AS b");

        assertThat(notebook.error("%chart drawable --kind pies").hint()).contains("Did you mean pie?");
        assertThat(notebook.error("%chart drawble").hint()).contains("Did you mean drawable?");
    }

    @Test
    void anExportSaysWhatItWroteAndWhere() throws IOException {
        notebook.run("%%sql --as pairs\nSELECT i AS n, 'row ' || i AS t FROM range(2) t(i)");

        assertThat(notebook.text("%export pairs pairs.csv")).isEqualTo("2 rows of pairs written to pairs.csv as csv");
        assertThat(file("pairs.csv")).isEqualTo("n,t\n0,row 0\n1,row 1\n");
    }

    @Test
    void theLatestResultIsExportedWithoutAName() throws IOException {
        notebook.run("%%sql --limit 1\nFROM range(3) t(n)");

        assertThat(notebook.text("!export latest.txt --format csv")).contains("1 row of _", "cut at 1 rows");
        assertThat(file("latest.txt")).isEqualTo("n\n0\n");
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenAsked() throws IOException {
        Files.writeString(notebook.root().resolve("there.csv"), "precious");
        notebook.run("SELECT 1 AS one");
        CellException refused = notebook.error("%export there.csv");

        assertThat(refused.text())
                .isEqualTo("there.csv is there already.\nAdd --overwrite to replace it, or name another.");
        assertThat(file("there.csv")).isEqualTo("precious");
        notebook.run("%export there.csv --overwrite");
        assertThat(file("there.csv")).isEqualTo("one\n1\n");
    }

    @Test
    void anUnknownEndingNamesTheKnownOnes() {
        notebook.run("SELECT 1 AS one");

        assertThat(notebook.error("%export one.cvs").text()).contains("Did you mean csv?");
    }
}
