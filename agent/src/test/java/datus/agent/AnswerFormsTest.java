package datus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.answer.Answer.Drafted;
import datus.answer.Answer.Evidence;
import datus.answer.Answer.Planned;
import datus.answer.Answer.Told;
import datus.answer.Wish;
import datus.data.Sql;
import datus.message.Message.Asked;
import datus.message.Share;
import datus.message.ToolSchema;
import datus.workspace.AgentConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFormsTest {
    private static final String EXAMPLE =
            """
            question: orders of a customer
            sql: |
              SELECT count(*) AS n FROM orders
            datasource: shop
            state: verified
            by: li
            on: 2026-11-20
            """;

    @TempDir
    private Path folder;

    private final PlayedModel model = PlayedModel.seeing(Share.RESULTS);
    private AgentNotebook notebook;

    @BeforeEach
    void open() throws SQLException {
        notebook = new AgentNotebook(folder, UsedModels.of(model), AgentConfig.defaults());
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    private Answer wishing(Wish.Form form) {
        return notebook.ask("how many orders", notebook.asking().wishing(new Wish(form, Optional.empty(), false)));
    }

    @Test
    void sqlThatWasAskedForIsTheLastBlockAndDoesNotRun() {
        model.calls("run_sql", "{\"sql\": \"SELECT 1\"}")
                .says("Two ways.\n```sql\nSELECT 1\n```\nor, better\n```sql\nSELECT count(*)\nFROM orders\n```");

        Drafted drafted = (Drafted) wishing(Wish.Form.SQL);

        assertThat(drafted.sql()).isEqualTo(new Sql("SELECT count(*)\nFROM orders"));
        assertThat(drafted.restatement()).startsWith("Two ways.").endsWith("or, better");
        assertThat(model.returned()).contains("not at hand");
        assertThat(model.requests().get(0).tools())
                .extracting(ToolSchema::name)
                .doesNotContain("run_sql", "read_query", "sample_values", "execute_sql");
    }

    @Test
    void sqlThatCouldNotRunIsGivenWithTheReason() {
        model.says("```sql\nSELECT count(*) FROM invoices\n```");

        Drafted drafted = (Drafted) wishing(Wish.Form.SQL);

        assertThat(drafted.sql()).isEqualTo(new Sql("SELECT count(*) FROM invoices"));
        assertThat(drafted.evidence()).singleElement().satisfies(evidence -> assertThat(evidence.takenFor())
                .startsWith("what would not run: ")
                .contains("invoices"));
    }

    @Test
    void aPlanIsTheNumberedListOfAReply() {
        model.says("First this:\n1. count the orders\n2. take them\n   by customer\n\n3) draw a bar chart\n");

        assertThat(wishing(Wish.Form.PLAN))
                .isEqualTo(new Planned(List.of("count the orders", "take them by customer", "draw a bar chart")));
    }

    @Test
    void aReplyWithoutAPlanIsTold() {
        model.says("There is nothing to do.");

        assertThat(wishing(Wish.Form.PLAN)).isInstanceOf(Told.class);
    }

    @Test
    void verifiedSqlThatRanUnchangedStaysVerified() throws IOException {
        notebook.write("examples/orders.yml", EXAMPLE);
        model.calls("run_sql", "{\"sql\": \"select count(*) AS n\\nFROM orders;\"}")
                .calls("run_sql", "{\"sql\": \"SELECT count(*) AS n\\n  FROM orders; -- as kept\"}")
                .says("Three, by [example:shop/orders-of-a-customer].");

        Answered answer = (Answered) notebook.ask("how many orders of a customer");

        assertThat(answer.badge()).isEqualTo(Badge.VERIFIED);
        assertThat(answer.evidence()).contains(new Evidence("example:shop/orders-of-a-customer", "verified by li"));
    }

    @Test
    void verifiedSqlThatWasChangedIsWritten() throws IOException {
        notebook.write("examples/orders.yml", EXAMPLE);
        model.calls("run_sql", "{\"sql\": \"SELECT count(*) AS n FROM orders WHERE amount > 5\"}")
                .says("Two.");

        assertThat(((Answered) notebook.ask("how many orders")).badge()).isEqualTo(Badge.WRITTEN);
    }

    @Test
    void whatAReferenceMeansIsToldAndIsPartOfTheEvidence() {
        model.calls("run_sql", "{\"sql\": \"SELECT name FROM customers JOIN orders ON customer_id = customers.id\"}")
                .says("These.");

        Answered answer = (Answered) notebook.ask("who bought something, by @table orders");

        assertThat(answer.evidence()).startsWith(new Evidence("@table orders", "orders on shop"));
        Asked asked = (Asked) model.requests().get(0).messages().get(0);
        assertThat(asked.question()).contains("@table orders");
        assertThat(asked.around().seenWith(Share.SCHEMA))
                .contains("@table orders in the question means orders on shop.");
        assertThat(notebook.rows(answer)).hasSize(3);
    }

    @Test
    void keptSqlThatIsAskedForAloneNeedsNoModel() throws IOException {
        notebook.write("examples/orders.yml", EXAMPLE);

        Answered answer = (Answered) notebook.ask("@sql orders-of-a-customer");

        assertThat(answer.badge()).isEqualTo(Badge.VERIFIED);
        assertThat(model.requests()).isEmpty();
    }
}
