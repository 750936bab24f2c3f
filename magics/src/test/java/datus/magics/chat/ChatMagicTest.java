package datus.magics.chat;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.Turn;
import datus.context.TurnQuery;
import datus.magics.TestNotebook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatMagicTest {
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
    void aQuestionIsAnsweredWithRowsEvidenceBadgeAndSql() {
        assertThat(notebook.text("/how many customers"))
                .contains("30")
                .contains("ran on demo (DuckDB)")
                .contains("took \"")
                .contains("composed · not yet verified · Q1")
                .containsIgnoringCase("select");
        assertThat(notebook.html("/how many customers")).contains("<details><summary>SQL</summary><pre>");
    }

    @Test
    void progressIsOneDisplayThatIsClearedBeforeTheAnswer() {
        notebook.run("/how many customers");
        List<String> events = notebook.events();
        assertThat(events.get(0)).startsWith("display ");
        assertThat(events.subList(1, events.size() - 1)).allMatch(event -> event.startsWith("update "));
        assertThat(events.get(events.size() - 1)).isEqualTo("clear");
    }

    @Test
    void progressLeavesWhatPartsBeforeTheQuestionShow() {
        notebook.run("%tables\n/how many customers");
        assertThat(notebook.events()).hasSize(1).first().asString().startsWith("display Tables");
    }

    @Test
    void aParameterThatIsNotSetIsNamed() {
        assertThat(notebook.error("/how many customers in {{city}}").message()).isEqualTo("No parameter \"city\".");
    }

    @Test
    void anUnknownWordIsDeclinedByName() {
        assertThat(notebook.text("/which customers churned"))
                .contains("\"churned\"")
                .doesNotContain("SELECT");
        assertThat(turns().get(0).status()).isEqualTo(Turn.Status.DECLINED);
        assertThat(turns().get(0).detail()).contains("churned");
    }

    @Test
    void theTurnKeepsRestatementEvidenceAndBadge() {
        notebook.run("/how many customers");
        Turn turn = turns().get(0);
        assertThat(turn.kind()).isEqualTo(Turn.Kind.QUESTION);
        assertThat(turn.status()).isEqualTo(Turn.Status.ANSWERED);
        assertThat(turn.sql()).isPresent();
        assertThat(turn.detail())
                .contains("\"restatement\"")
                .contains("\"evidence\"")
                .contains("\"badge\":\"composed\"");
    }

    @Test
    void theConversationIsKept() {
        notebook.run("/how many customers");
        notebook.run("/how many orders");
        assertThat(notebook.session().conversation().exchanges()).hasSize(2);
    }

    @Test
    void anAnswersRowsAreAResultLikeAnyOther() {
        notebook.run("/how many customers");
        assertThat(notebook.text("SELECT * FROM _1")).contains("30");
    }

    @Test
    void anEmptyQuestionSaysHowToAsk() {
        assertThat(notebook.error("%%chat").text()).contains("For instance: /how many");
    }

    private List<Turn> turns() {
        return notebook.session().history().find(TurnQuery.latest(10));
    }
}
