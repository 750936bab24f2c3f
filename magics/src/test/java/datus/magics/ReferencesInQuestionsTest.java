package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesInQuestionsTest {
    private @TempDir Path folder;
    private TestNotebook notebook;

    @BeforeEach
    void open() throws IOException {
        notebook = TestNotebook.in(folder);
        Files.createDirectories(folder.resolve("reference_sql"));
        Files.writeString(
                folder.resolve("reference_sql/rich.sql"),
                """
                -- Customers with the highest balance
                -- name: rich-customers
                -- subject: sales/customers
                SELECT c_name, c_acctbal FROM customer ORDER BY c_acctbal DESC LIMIT 3;
                """);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/targets.csv"), "region,target\nASIA,10\nEUROPE,20\n");
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void aTableIsPartOfTheSentenceAndListedUnderTheAnswer() {
        assertThat(notebook.text("/how many @table orders"))
                .contains("250", "took \"@table orders\" as orders on demo");
        assertThat(notebook.text("/how many customers @Table customer")).contains("30");
    }

    @Test
    void aTableNarrowsWhatTheQuestionMayUse() {
        assertThat(notebook.text("/how many customers @table orders")).doesNotContain("FROM customer");
    }

    @Test
    void keptSqlAnswersByItself() {
        assertThat(notebook.text("/@sql rich-customers"))
                .contains(
                        "Customer#30",
                        "Customers with the highest balance",
                        "took \"@sql rich-customers\" as reference_sql:");
        notebook.run("%context verify rich-customers");
        assertThat(notebook.text("/@Sql sales/customers/rich-customers"))
                .containsPattern("\nverified by .+ on \\d{4}-\\d{2}-\\d{2} · Q\\d");
    }

    @Test
    void aMetricIsComputedAsItIsDefinedOrNotAtAll() throws IOException {
        Files.createDirectories(folder.resolve("semantic_models"));
        Files.writeString(
                folder.resolve("semantic_models/customer.yml"),
                """
                data_source:
                  name: customer
                  sql_table: customer
                  identifiers:
                    - {name: customer, type: primary, expr: c_custkey}
                  measures:
                    - {name: customers, agg: count, expr: c_custkey, create_metric: true}
                """);

        assertThat(notebook.text("/@metric customers")).contains("from metric customers", "count(c_custkey)");
        assertThat(notebook.text("/customers")).contains("from metric customers");
        assertThat(notebook.text("/list all customers")).doesNotContain("from metric");
        assertThat(notebook.text("/@metric customers per c_name"))
                .contains("does not fit @metric customers")
                .doesNotContain("SELECT");
    }

    @Test
    void aFileIsATable() {
        assertThat(notebook.text("/how many rows in @file data/targets.csv"))
                .contains("2", "took \"@file data/targets.csv\" as the file data/targets.csv");
        assertThat(notebook.error("/how many @file data/target.csv").text()).contains("Did you mean data/targets.csv?");
    }

    @Test
    void aSubjectNarrowsToTheTablesItTouches() {
        assertThat(notebook.text("/how many customers @subject sales"))
                .contains("30", "took \"@subject sales\" as sales, 1 entry");
    }

    @Test
    void whatIsNotThereIsAnErrorWithTheNearest() {
        assertThat(notebook.error("/how many @table ordres").text())
                .isEqualTo(
                        "There is no table called \"ordres\".\nDid you mean orders? Tab behind @table offers what there is.");
        assertThat(notebook.error("/@metric revenue").message()).isEqualTo("There is no metric called \"revenue\".");
    }

    @Test
    void kindsAndNamesAreCompleted() {
        assertThat(offered("/how many @ta")).containsExactly("@table");
        assertThat(offered("/@")).containsExactly("@table", "@metric", "@sql", "@file", "@subject");
        assertThat(offered("/how many @table ord")).containsExactly("orders");
        assertThat(offered("/how many @table ")).contains("orders", "nation");
        assertThat(offered("%chat @Sql ri")).containsExactly("rich-customers");
        assertThat(offered("/@file data/ta")).containsExactly("targets.csv");
        assertThat(offered("/of @subject sa")).containsExactly("sales/customers");
        assertThat(offered("/how many orders ")).isEmpty();
    }

    private List<String> offered(String code) {
        return notebook.interpreter().complete(code, code.length()).items().stream()
                .map(item -> item.text())
                .toList();
    }

    @Test
    void whatAReferenceMeansIsShown() {
        assertThat(inspected("/how many @table orders")).contains("orders (table)", "o_orderkey");
        assertThat(inspected("/@sql rich-customers")).contains("Customers with the highest balance", "SELECT c_name");
    }

    private String inspected(String code) {
        return notebook.interpreter()
                .inspect(code, code.length() - 2, 0)
                .map(data -> String.valueOf(data.getData(MIMEType.TEXT_PLAIN)))
                .orElse("");
    }
}
