package datus.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import datus.context.Entry;
import datus.context.State;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSources;
import datus.context.bootstrap.Step;
import datus.context.sqlite.SqliteHistory;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookSourceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path root;

    private final NotebookSource source = new NotebookSource();
    private Workspace workspace;
    private NotebookData data;
    private SqliteHistory history;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(root.resolve("files"));
        Files.createDirectories(root.resolve("work"));
        Files.writeString(root.resolve("files/orders.csv"), "id,total\n1,10\n");
        for (String name : List.of("executed.ipynb", "jupysql.ipynb")) {
            Path fixture = Path.of(NotebookSourceTest.class
                    .getResource("/datus/notebooks/" + name)
                    .toURI());
            Files.copy(fixture, root.resolve("work").resolve(name));
        }
        DatasourceConfig demo = new DatasourceConfig("demo", "files", Map.of("path", "files"));
        DatusConfig config = DatusConfig.of(List.of(demo));
        workspace = new Workspace(root, root.resolve(".datus/notebook"), config, true);
        data = NotebookData.open(workspace, Map.of());
        history = SqliteHistory.open(workspace.state());
    }

    @AfterEach
    void close() {
        history.close();
        data.close();
    }

    private List<Step> steps(String location) {
        return source.steps(
                new BootstrapInput(workspace, data, history, Scope.all("demo"), root.resolve(location), CLOCK));
    }

    private List<Entry> entries() {
        return steps("work").stream().flatMap(step -> step.read().stream()).toList();
    }

    @Test
    void isFoundByItsName() {
        assertThat(BootstrapSources.found().named("notebooks")).hasSameClassAs(source);
    }

    @Test
    void aNotebookIsAStep() {
        assertThat(steps("work")).extracting(Step::name).containsExactly("executed.ipynb", "jupysql.ipynb");
    }

    @Test
    void questionsAreExamplesAndOtherSqlIsKeptAsReference() {
        assertThat(entries())
                .extracting(entry -> entry.id().kind(), Entry::content)
                .containsExactly(
                        tuple("reference_sql", "SELECT count(*) FROM orders"),
                        tuple("reference_sql", "SELECT 2 AS two FROM orders"),
                        tuple("example", "SELECT count(*) FROM orders WHERE 1 < 2"),
                        tuple("example", "SELECT count(*) FROM customers"),
                        tuple("reference_sql", "SELECT total\nFROM orders"),
                        tuple("reference_sql", "SELECT 1 FROM orders"));
    }

    @Test
    void whatRanIsNobodysDecisionAndSaysInWhichCellItStands() {
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(State.RAN);
            assertThat(entry.provenance().source()).isEqualTo("notebooks");
            assertThat(entry.provenance().by()).isEmpty();
        });
        assertThat(entries().get(0).provenance().origin()).isEqualTo("work/executed.ipynb#bare");
        assertThat(entries().get(0).tables()).containsExactly("orders");
    }

    @Test
    void readsTheSameAgain() {
        assertThat(entries()).isEqualTo(entries());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> steps("nowhere"))
                .isInstanceOf(DatusException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void aFileThatIsNoNotebookFailsAlone() throws Exception {
        Files.writeString(root.resolve("work/broken.ipynb"), "{\"cells\": ");

        List<Step> steps = steps("work");

        assertThatThrownBy(steps.get(0)::read)
                .isInstanceOf(DatusException.class)
                .hasMessageContaining("broken.ipynb");
        assertThat(steps.get(1).read()).isNotEmpty();
    }
}
