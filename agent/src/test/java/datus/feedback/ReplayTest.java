package datus.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.answer.Answer;
import datus.answer.Answer.Declined;
import datus.answer.Answer.Drafted;
import datus.answer.Lore;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.State;
import datus.context.kind.Example;
import datus.data.Control;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.notebook.NotebookData;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approved questions asked before and after a change, by an answerer that knows each question's SQL by a synonym of it. */
class ReplayTest {
    private static final Scope OWN = Scope.all("own");
    private static final Entry OPEN = verified("open orders", "SELECT count(*) FROM orders WHERE state = 'open'");
    private static final Entry ALL = verified("all orders", "SELECT count(*) AS n FROM orders");

    private @TempDir Path folder;
    private NotebookData data;
    private Replay replay;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("own.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders AS SELECT * FROM (VALUES (1, 'open'), (2, 'open'), (3, 'done')) "
                    + "AS t(id, state)");
        }
        DatasourceConfig own = new DatasourceConfig("own", "duckdb", Map.of("path", "own.duckdb"));
        Workspace workspace =
                new Workspace(folder, folder.resolve(".datus/notebook"), DatusConfig.of(List.of(own)), true);
        data = NotebookData.open(workspace, Map.of());
        replay = new Replay(
                lore -> (question, asking) -> answer(question.text(), lore), data, LocalDate.of(2026, 11, 23));
    }

    @AfterEach
    void close() {
        data.close();
    }

    /** Answers with the content of the entry that is called like the question. */
    private Answer answer(String question, Lore lore) {
        asked.add(question);
        return lore.of("taught").stream()
                .filter(entry -> entry.text().equals(question))
                .findFirst()
                .<Answer>map(entry -> new Drafted(new Sql(entry.content()), "", List.of()))
                .orElseGet(() -> new Declined(List.of(question), List.of(), "I do not know \"" + question + "\"."));
    }

    private static Entry verified(String question, String sql) {
        Provenance by = new Provenance("person", "", "li", Instant.parse("2026-11-20T00:00:00Z"));
        return new Example(question, sql).proposed("own", by).decided(State.VERIFIED, by);
    }

    private static Entry taught(String question, String sql) {
        Provenance by = new Provenance("person", "", "", Instant.EPOCH);
        return Entry.proposed(new EntryId("taught", "own", question), question, sql, by);
    }

    private Replayed compare(Lore before, Lore after) {
        return replay.compare(OWN, before, after, Control.unlimited(), (done, total) -> {});
    }

    @Test
    void whatIsAnsweredAsBeforeIsNoChangeAndDoesNotRun() {
        Lore lore = Lore.of(List.of(OPEN, ALL, taught("open orders", "SELECT no_such_column FROM nowhere")));
        Replayed replayed = compare(lore, lore.changed(List.of(taught("other", "SELECT 1")), List.of()));
        assertThat(replayed.questions()).isEqualTo(2);
        assertThat(replayed.changes()).isEmpty();
        assertThat(asked).containsExactly("all orders", "open orders", "all orders", "open orders");
    }

    @Test
    void otherSqlWithTheRowsOfTheApprovedOneIsNoWorse() {
        Lore before = Lore.of(List.of(OPEN, taught("open orders", "SELECT count(*) FROM orders WHERE state = 'open'")));
        Lore after = before.changed(
                List.of(taught("open orders", "SELECT sum(1) FROM orders WHERE state LIKE 'o%'")), List.of());
        assertThat(compare(before, after).changes()).singleElement().satisfies(change -> {
            assertThat(change.wasRight()).isTrue();
            assertThat(change.isRight()).isTrue();
            assertThat(change.isWorse()).isFalse();
        });
    }

    @Test
    void whatWasRightAndIsNoMoreIsWorse() {
        Lore before = Lore.of(List.of(OPEN, ALL, taught("open orders", OPEN.content())));
        Lore after = before.changed(List.of(taught("open orders", ALL.content())), List.of());
        assertThat(compare(before, after).worse()).singleElement().satisfies(change -> assertThat(change.example())
                .isEqualTo(OPEN));
        Lore without =
                before.changed(List.of(), List.of(taught("open orders", "").id()));
        assertThat(compare(before, without).worse())
                .singleElement()
                .satisfies(change -> assertThat(change.after().said()).isEqualTo("I do not know \"open orders\"."));
    }

    @Test
    void whatWasDeclinedAndIsRightNowIsBetter() {
        Lore before = Lore.of(List.of(OPEN));
        Lore after = before.changed(List.of(taught("open orders", OPEN.content() + ";")), List.of());
        assertThat(compare(before, after).changes()).singleElement().matches(Replayed.Change::isBetter);
    }

    @Test
    void theQuestionThatAChangeIsAboutIsNoOther() {
        Lore before = Lore.of(List.of(OPEN, ALL));
        Lore after = before.changed(List.of(verified("open orders", "SELECT 2")), List.of());
        assertThat(compare(before, after).questions()).isEqualTo(1);
    }

    @Test
    void aReplayThatIsStoppedSaysSo() {
        Control control = Control.unlimited();
        Lore lore = Lore.of(List.of(OPEN, ALL));
        assertThatThrownBy(() -> replay.compare(OWN, lore, lore, control, (done, total) -> control.cancel()))
                .isInstanceOf(DatusException.class)
                .hasMessage("Stopped.");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aReplayLeavesTheResultsOfTheNotebookAsTheyAre() {
        Lore before = Lore.of(List.of(OPEN));
        compare(before, before.changed(List.of(taught("open orders", ALL.content())), List.of()));
        assertThat(data.results().list()).isEmpty();
    }
}
