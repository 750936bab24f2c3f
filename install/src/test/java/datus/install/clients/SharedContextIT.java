package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import datus.nbformat.Notebook;
import datus.nbformat.NotebookCell;
import datus.nbformat.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clones of one repository: what is committed in the one answers in the running notebook of the other, once it is pulled. */
class SharedContextIT {
    private static final String NOTEBOOK = "shared-context.ipynb";
    private static final String MODEL = "semantic_models/lineitem.yml";
    private static final String LIST_PRICE =
            """
            data_source:
              name: lineitem
              description: Items of orders
              sql_table: lineitem
              identifiers:
                - name: order
                  type: foreign
                  expr: l_orderkey
              dimensions:
                - name: shipped_on
                  type: time
                  type_params:
                    is_primary: true
                    time_granularity: day
                  expr: l_shipdate
              measures:
                - name: item_value
                  agg: sum
                  expr: l_extendedprice
            ---
            metric:
              name: revenue
              description: What customers pay for items
              type: measure_proxy
              type_params:
                measure: item_value
            """;
    private static final String NET_PRICE = LIST_PRICE.replace("l_extendedprice", "l_extendedprice * (1 - l_discount)");

    /** What a run gives, to be committed when it is to change. */
    private static final Path RENEWED = Path.of("target", NOTEBOOK);

    @TempDir
    private Path folder;

    private DemoFolder ben = new DemoFolder(Path.of(""));

    /** Ben has cloned what Ana pushed first; what she pushed then he has not pulled yet. */
    @BeforeEach
    void makeClones() throws IOException, InterruptedException {
        ClientProgram git = ClientProgram.git();
        DemoFolder demo = DemoFolder.make(Files.createDirectories(folder.resolve("ana")));
        Path ana = demo.path();
        run(git, folder, "init", "--quiet", "--bare", "--initial-branch=main", "team.git");
        run(git, ana, "init", "--quiet", "--initial-branch=main");
        run(git, ana, "config", "user.name", "Ana");
        run(git, ana, "config", "user.email", "ana@example.org");
        Files.createDirectories(ana.resolve("semantic_models"));
        commit(git, ana, LIST_PRICE, "Say what revenue is");
        run(git, ana, "remote", "add", "origin", "../team.git");
        run(git, ana, "push", "--quiet", "--set-upstream", "origin", "main");
        run(git, folder, "clone", "--quiet", "team.git", "ben");
        commit(git, ana, NET_PRICE, "Take discounts off revenue");
        run(git, ana, "push", "--quiet");
        ben = new DemoFolder(folder.resolve("ben"));
        Files.copy(ana.resolve("demo.duckdb"), ben.path().resolve("demo.duckdb"));
        ben.example(NOTEBOOK);
    }

    @Test
    void theNextCellAnswersWithWhatWasPulled() throws IOException, InterruptedException {
        Run.of(ben.process(List.of(Distributions.launcher().toString(), "run", NOTEBOOK, "-o", "again.ipynb")))
                .succeeded();
        Path ran = Files.copy(ben.path().resolve("again.ipynb"), RENEWED, StandardCopyOption.REPLACE_EXISTING);
        Notebook again = Notebook.read(ran);
        assertThat(text(again, "metric-before")).contains("l_extendedprice").doesNotContain("l_discount");
        assertThat(text(again, "metric-after")).contains("l_discount");
        assertThat(text(again, "question-before"))
                .contains("from metric revenue")
                .doesNotContain("l_discount");
        assertThat(text(again, "question-after")).contains("from metric revenue", "l_discount");
        assertThat(ran)
                .as("the committed outputs are those of a run; copy %s over them if these are right", RENEWED)
                .hasSameBinaryContentAs(ben.path().resolve(NOTEBOOK));
    }

    private static void commit(ClientProgram git, Path clone, String model, String message)
            throws IOException, InterruptedException {
        Files.writeString(clone.resolve(MODEL), model);
        run(git, clone, "add", "datus.yaml", MODEL);
        run(git, clone, "commit", "--quiet", "--message", message);
    }

    private static void run(ClientProgram git, Path directory, String... arguments)
            throws IOException, InterruptedException {
        Run.of(new ProcessBuilder(git.with(arguments)).directory(directory.toFile()))
                .succeeded();
    }

    private static String text(Notebook notebook, String cell) {
        return notebook.cells().stream()
                .filter(each -> each.id().filter(cell::equals).isPresent())
                .map(NotebookCell::outputs)
                .flatMap(List::stream)
                .filter(Output.Result.class::isInstance)
                .map(output -> ((Output.Result) output).data().get("text/plain").getAsString())
                .collect(Collectors.joining("\n"));
    }
}
