package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.kernel.HistoryEntry;
import datus.kernel.HistoryQuery;
import datus.kernel.RequestContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsTest {
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
    void aSqlCellIsOneTurnWithWhatItRanAndWhere() {
        notebook.run("%param least = 3\nSELECT * FROM region WHERE r_regionkey >= {{least}}");
        assertThat(turns()).singleElement().satisfies(turn -> {
            assertThat(turn.kind()).isEqualTo(Turn.Kind.SQL);
            assertThat(turn.status()).isEqualTo(Turn.Status.RAN);
            assertThat(turn.number()).isEqualTo(1);
            assertThat(turn.input()).startsWith("%param least");
            assertThat(turn.sql()).contains("SELECT * FROM region WHERE r_regionkey >= {{least}}");
            assertThat(turn.datasource()).contains("demo (DuckDB)");
            assertThat(turn.rows()).isEqualTo(2);
            assertThat(turn.at()).isEqualTo(TestNotebook.CLOCK.instant());
        });
    }

    @Test
    void aFailedCellIsATurnWithItsMessage() {
        notebook.error("SELECT * FROM nowhere");
        notebook.error("%nomagic");
        assertThat(turns()).extracting(Turn::status).containsOnly(Turn.Status.FAILED);
        assertThat(turns().get(0).detail()).contains("nowhere");
        assertThat(turns().get(0).sql()).contains("SELECT * FROM nowhere");
        assertThat(turns().get(1).detail()).contains("nomagic");
    }

    @Test
    void whatTheClientToldOfTheCellTravelsIntoTheTurn() {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("tag", "finance");
        notebook.sending(new RequestContext(
                "kernel-1", Optional.of("cell-7"), metadata, Optional.of("close.ipynb"), false, true));
        notebook.run("SELECT 1");
        assertThat(turns().get(0).context())
                .isEqualTo(new Turn.CellContext(
                        "kernel-1", Optional.of("cell-7"), "{\"tag\":\"finance\"}", Optional.of("close.ipynb")));
    }

    @Test
    void silentCellsAndThoseKeptOutAreNoTurns() {
        notebook.sending(context(true, true)).run("SELECT 1");
        notebook.sending(context(false, false)).run("SELECT 1");
        assertThat(turns()).isEmpty();
    }

    @Test
    void theHistoryIsListedAndSearched() {
        notebook.run("SELECT 1 AS one");
        notebook.run("SELECT n_name FROM nation");
        assertThat(notebook.text("%history"))
                .containsPattern("1  SELECT 1 AS one +ran +\\S.* +1\n")
                .endsWith("2 turns");
        assertThat(notebook.text("%history nation")).contains("n_name").doesNotContain("AS one");
        assertThat(notebook.text("%history --all --last 1"))
                .contains("2026-11-23 10:00")
                .contains("%history nation");
        assertThat(notebook.error("%history --last none").text()).contains("--last takes a number");
    }

    @Test
    void clientsReadTheInputsOfThisSessionAndEarlierOnes() {
        notebook.sending(RequestContext.none("before")).run("SELECT 1");
        notebook.sending(RequestContext.none("now")).run("SELECT 2");
        notebook.run("SELECT 2");
        assertThat(history(new HistoryQuery.Tail(2)))
                .containsExactly(new HistoryEntry(0, 2, "SELECT 2"), new HistoryEntry(0, 3, "SELECT 2"));
        assertThat(history(new HistoryQuery.Range(-1, 0, 10))).containsExactly(new HistoryEntry(-1, 1, "SELECT 1"));
        assertThat(history(new HistoryQuery.Search("*2*", 10, true)))
                .containsExactly(new HistoryEntry(0, 3, "SELECT 2"));
    }

    @Test
    void turnsOutliveTheKernel() {
        notebook.run("SELECT 1");
        notebook.close();
        notebook = TestNotebook.in(folder);
        assertThat(turns()).hasSize(1);
    }

    private List<HistoryEntry> history(HistoryQuery query) {
        return notebook.interpreter().history(query);
    }

    private List<Turn> turns() {
        return notebook.session().history().find(TurnQuery.latest(100));
    }

    private static RequestContext context(boolean silent, boolean store) {
        return new RequestContext("s", Optional.empty(), new JsonObject(), Optional.empty(), silent, store);
    }
}
