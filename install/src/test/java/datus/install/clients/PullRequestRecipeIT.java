package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import datus.workspace.YamlScalar;
import datus.workspace.YamlSection;
import datus.workspace.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe for pull requests that the distribution brings: its own lines, run as a runner runs them. */
class PullRequestRecipeIT {
    private static final String BERN = "examples/how-many-customers-in-bern.yml";

    @TempDir
    private Path folder;

    private Path pullRequest;

    @BeforeEach
    void openPullRequest() throws Exception {
        Path main = Files.createDirectory(folder.resolve("main"));
        database(main.resolve("shop.duckdb"));
        Files.writeString(
                main.resolve("datus.yaml"), "datasources:\n  shop:\n    type: duckdb\n    path: shop.duckdb\n");
        Files.createDirectory(main.resolve("examples"));
        Files.writeString(main.resolve(BERN), example("SELECT count(*) FROM customers WHERE city = 'Bern'"));
        shell(
                        main,
                        "git init -q -b main && git add -A && git -c user.name=Li -c user.email=li@example.org commit -qm 'Keep examples'")
                .succeeded();
        pullRequest = folder.resolve("pull-request");
        shell(folder, "git clone -q main pull-request").succeeded();
    }

    private static void database(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR, city VARCHAR)");
            statement.execute("INSERT INTO customers VALUES (1, 'Ann', 'Bern'), (2, 'Bo', 'Rome'), (3, 'Cy', 'Bern')");
        }
    }

    private static String example(String sql) {
        return "question: How many customers in Bern?\nsql: |\n  " + sql
                + "\nstate: verified\nby: li\non: 2026-11-20\n";
    }

    /** What the step of a name runs. */
    private static String lines(String step) throws IOException {
        Path recipe = Distributions.home().resolve("recipes/pull-request.yml");
        YamlSection file = YamlText.parse(recipe.getFileName().toString(), Files.readString(recipe));
        return file.section("jobs").section("examples").sections("steps").stream()
                .filter(each -> each.scalar("name")
                        .map(YamlScalar::text)
                        .filter(step::equals)
                        .isPresent())
                .map(each -> each.scalar("run").orElseThrow().text())
                .findFirst()
                .orElseThrow();
    }

    private Run shell(Path directory, String lines) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                        List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines))
                .directory(directory.toFile());
        Map<String, String> environment = shell.environment();
        environment.put("PATH", Distributions.launcher().resolveSibling("") + ":" + environment.get("PATH"));
        environment.put("GITHUB_BASE_REF", "main");
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
        return Run.of(shell);
    }

    @Test
    void passesWhereNothingIsAnsweredOtherwise() throws Exception {
        assertThat(shell(pullRequest, lines("Replay the examples")).succeeded().output())
                .contains("1 verified examples, 0 failed.");
        assertThat(pullRequest.resolve("examples.xml")).content().contains("failures=\"0\"");
        assertThat(shell(pullRequest, lines("List what is answered otherwise"))
                        .succeeded()
                        .output())
                .contains("0 answered otherwise than with origin/main");
    }

    @Test
    void failsWithTheExampleThatNoLongerRuns() throws Exception {
        Files.writeString(pullRequest.resolve(BERN), example("SELECT count(*) FROM clients"));
        Run run = shell(pullRequest, lines("Replay the examples"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("How many customers in Bern?", "1 failed");
        assertThat(pullRequest.resolve("examples.xml")).content().contains("failures=\"1\"");
    }

    @Test
    void listsWhatIsAnsweredOtherwise() throws Exception {
        Files.writeString(pullRequest.resolve(BERN), example("SELECT count(DISTINCT name) FROM customers"));
        Run run = shell(pullRequest, lines("List what is answered otherwise"));
        assertThat(run.output()).contains("how-many-customers-in-bern", "1 answered otherwise");
        assertThat(folder.resolve("summary.md")).content().contains("1 answered otherwise");
    }

    @Test
    void buildsThisCheckout() throws Exception {
        assertThat(lines("Build Datus Notebook")).contains("install/target/datus-nb/bin");
        assertThat(Distributions.checkout().resolve("install/target/datus-nb/bin"))
                .isDirectory();
    }
}
