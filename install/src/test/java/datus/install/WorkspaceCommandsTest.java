package datus.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.context.sqlite.SqliteContextStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work in a workspace, in one with demo data. */
class WorkspaceCommandsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeDemo() {
        assertThat(run("demo", ".").exitCode()).isZero();
    }

    @Test
    void doctorNamesEachSettingItsSourceAndWhatItReaches() {
        CommandLineRun doctor = run("doctor");
        assertThat(doctor.exitCode()).as(doctor.out()).isZero();
        assertThat(doctor.out())
                .contains("limits.rows", "(default)", "datasources.demo", "(datus.yaml line 2)")
                .contains("reached: demo (DuckDB), sees 8 tables");
    }

    @Test
    void doctorSaysWhatIsWrongAndFails(@TempDir Path broken) throws IOException {
        Files.writeString(
                broken.resolve("datus.yaml"), "datasources:\n  shop:\n    type: duckdb\n    path: nowhere.duckdb\n");
        CommandLineRun doctor = CommandLineRun.of(broken, Map.of("HOME", broken.toString()), "", "doctor");
        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.out()).contains("!!  datasource shop").contains("nowhere.duckdb");
    }

    @Test
    void doctorCountsWhatIsKnownAndNamesFilesThatCannotBeRead(@TempDir Path workspace) throws IOException {
        Files.writeString(workspace.resolve("datus.yaml"), "datasources: {}\n");
        Files.createDirectories(workspace.resolve("examples"));
        Files.writeString(workspace.resolve("examples/a.yml"), "question: how many?\nsql: select 1\nstate: verified\n");
        CommandLineRun well = doctor(workspace);
        assertThat(well.exitCode()).as(well.out()).isZero();
        assertThat(well.out()).contains("example: 1 verified", "none yet; it is made when it is first needed");
        assertThat(workspace.resolve(".datus/notebook/context.sqlite")).doesNotExist();
        Files.writeString(workspace.resolve("examples/b.yml"), "question: how many?\nsq: select 1\n");
        try (SqliteContextStore store = SqliteContextStore.open(workspace.resolve(".datus/notebook"), () -> {
            throw new AssertionError("Nothing here is searched by meaning.");
        })) {
            store.revision();
        }
        CommandLineRun broken = doctor(workspace);
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.out())
                .contains("!!  examples/b.yml", "line 2: unknown key \"sq\". Did you mean sql?")
                .contains("version ", "no model of meaning yet", "nothing known yet");
    }

    @Test
    void doctorNamesBothOfTwoFilesWithOneEntry(@TempDir Path workspace) throws IOException {
        Files.writeString(workspace.resolve("datus.yaml"), "datasources: {}\n");
        Files.createDirectories(workspace.resolve("examples"));
        for (String name : new String[] {"z.yml", "a.yml"}) {
            Files.writeString(workspace.resolve("examples").resolve(name), "question: how many?\nsql: select 1\n");
        }
        assertThat(doctor(workspace).out())
                .contains("!!  examples/z.yml", "example:how-many stands in examples/a.yml already")
                .doesNotContain("!!  examples/a.yml");
    }

    private static CommandLineRun doctor(Path workspace) {
        return CommandLineRun.of(workspace, Map.of("HOME", workspace.toString()), "", "doctor");
    }

    @Test
    void askPrintsTheAnswer() {
        CommandLineRun ask = run("ask", "how many customers");
        assertThat(ask.exitCode()).as(ask.err()).isZero();
        assertThat(ask.out()).contains("1500");
    }

    @Test
    void askGivesJsonToPrograms() {
        CommandLineRun ask = run("ask", "--json", "sum of c_acctbal");
        JsonObject answer = JsonParser.parseString(ask.out()).getAsJsonObject();
        assertThat(answer.getAsJsonArray("sent")).isEmpty();
        assertThat(answer.getAsJsonArray("usage")).isEmpty();
        assertThat(answer.get("status").getAsString()).isEqualTo("answered");
        assertThat(answer.getAsJsonArray("rows")).hasSize(1);
        assertThat(answer.has("sql")).isTrue();
    }

    @Test
    void chatRunsTheCellsOfAPipe() {
        CommandLineRun chat = CommandLineRun.of(folder, Map.of("HOME", folder.toString()), "select 42", "chat");
        assertThat(chat.exitCode()).as(chat.err()).isZero();
        assertThat(chat.out()).contains("42");
        CommandLineRun failed = CommandLineRun.of(
                folder, Map.of("HOME", folder.toString()), "select * from ordres;\n/how many customers", "chat");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).contains("Did you mean orders?", "1500").doesNotContain("at datus", "\u001b");
    }

    @Test
    void askHasAnExitCodeOfItsOwnForWhatItDeclines() {
        CommandLineRun ask = run("ask", "which customers churned");
        assertThat(ask.exitCode()).isEqualTo(3);
        assertThat(ask.out()).contains("churned");
    }

    @Test
    void bootstrapTellsALineAComponentAndIsTakenBack(@TempDir Path fresh) throws IOException {
        Map<String, String> home = Map.of("HOME", fresh.toString());
        CommandLineRun.of(fresh, home, "", "demo", ".");
        Files.writeString(fresh.resolve("pairs.csv"), "question,sql\nHow many?,SELECT count(*) FROM orders\n");

        CommandLineRun filled = CommandLineRun.of(fresh, home, "", "bootstrap", "--from-csv", "pairs.csv");

        assertThat(filled.exitCode()).as(filled.out() + filled.err()).isZero();
        assertThat(filled.out()).contains("metadata", "reference_sql").contains("1 added");
        assertThat(fresh.resolve("examples/how-many.yml")).exists();
        String undo = filled.out().lines().reduce((first, last) -> last).orElseThrow();
        assertThat(undo).startsWith("datus-nb context undo ");
        String run = undo.split(" +", -1)[3];
        assertThat(CommandLineRun.of(fresh, home, "", "context", "undo", run).exitCode())
                .isZero();
        assertThat(fresh.resolve("examples/how-many.yml")).doesNotExist();
    }

    @Test
    void bootstrapAsksBeforeItOverwrites(@TempDir Path fresh) throws IOException {
        Map<String, String> home = Map.of("HOME", fresh.toString());
        Files.writeString(fresh.resolve("datus.yaml"), "");
        Path pairs = fresh.resolve("pairs.csv");
        String[] overwrite = {
            "bootstrap", "--components", "reference_sql", "--from-csv", "pairs.csv", "--strategy", "overwrite"
        };
        Files.writeString(pairs, "question,sql\nHow many?,SELECT 1\n");
        assertThat(CommandLineRun.of(fresh, home, "", overwrite).exitCode()).isZero();
        Files.writeString(pairs, "question,sql\nHow few?,SELECT 2\n");

        CommandLineRun asked = CommandLineRun.of(fresh, home, "n\n", overwrite);

        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.out()).contains("Would go: example:", "how-many", "Overwrite? [y/N]", "Nothing was changed.");
        assertThat(fresh.resolve("examples/how-many.yml")).exists();
    }

    @Test
    void bootstrapFailsWhereASourceFails(@TempDir Path fresh) throws IOException {
        Files.writeString(fresh.resolve("datus.yaml"), "");
        CommandLineRun failed = CommandLineRun.of(
                fresh, Map.of("HOME", fresh.toString()), "", "bootstrap", "--from-dbt", "nowhere", "--validate-only");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).contains("1 failed", "is no dbt project");
    }

    @Test
    void runSaysWhatIsWrongWithANotebookInOneLineAndAHint() throws IOException {
        CommandLineRun missing = run("run", "missing.ipynb");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).startsWith("There is no notebook").contains("Check the path.");
        Files.writeString(folder.resolve("old.ipynb"), "{\"nbformat\": 3, \"worksheets\": []}");
        assertThat(run("run", "old.ipynb").err()).contains("has format 3").contains("nbconvert");
    }

    @Test
    void runWritesTheNotebookAndFailsWithItsCell() throws IOException {
        Files.writeString(
                folder.resolve("a.ipynb"),
                "{\"nbformat\": 4, \"nbformat_minor\": 4, \"metadata\": {}, \"cells\": [{\"cell_type\": \"code\","
                        + " \"metadata\": {}, \"outputs\": [], \"execution_count\": null,"
                        + " \"source\": \"SELECT * FROM ordres\"}]}");
        CommandLineRun failed = run("run", "a.ipynb", "-o", "b.ipynb");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).contains("ordres", "orders").doesNotContain("\tat ");
        assertThat(folder.resolve("b.ipynb")).content().contains("\"output_type\": \"error\"");
    }

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder, Map.of("HOME", folder.toString()), "", arguments);
    }
}
