package datus.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ask --batch}, {@code eval} and {@code test} as they are typed, in a workspace that git keeps. */
class EvaluationCommandsTest {
    private static final String BERN = "examples/how-many-customers-in-bern.yml";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeWorkspace() throws SQLException, IOException {
        Path databases = Files.createDirectory(folder.resolve("data"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + databases.resolve("shop.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR, city VARCHAR)");
            statement.execute("INSERT INTO customers VALUES (1, 'Ann', 'Bern'), (2, 'Bo', 'Rome'), (3, 'Cy', 'Bern')");
        }
        write("datus.yaml", "datasources:\n  shop:\n    type: duckdb\n    path: data/shop.duckdb\n");
        write(BERN, example("How many customers in Bern?", "SELECT count(*) FROM customers WHERE city = 'Bern'"));
        write("examples/how-many-customers.yml", example("How many customers?", "SELECT count(*) FROM customers"));
    }

    @Test
    void asksManyQuestionsAndWritesALineForEach() throws IOException {
        write(
                "questions.jsonl",
                """
                {"id": "q1", "db": "shop", "question": "How many customers?", "gold_sql": "SELECT 99"}
                {"id": "q2", "db": "other", "question": "How many customers?"}
                """);
        CommandLineRun run =
                run("ask", "--batch", "questions.jsonl", "--databases", "data", "--workspace", ".", "--out", "a.jsonl");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 questions: 1 answered, 0 clarified, 1 declined", "a.jsonl");
        List<JsonObject> lines = Files.readAllLines(folder.resolve("a.jsonl")).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertThat(lines.get(0).keySet())
                .containsExactly("id", "status", "sql", "columns", "rows", "confidence", "badge", "why", "ms");
        assertThat(lines.get(0).get("rows").toString()).isEqualTo("[[3]]");
        assertThat(lines.get(1).get("status").getAsString()).isEqualTo("declined");
    }

    @Test
    void saysWhichFileOrFolderIsMissing() {
        assertThat(run("ask", "--batch", "gone.jsonl", "--databases", "data", "--out", "a")
                        .err())
                .contains("gone.jsonl");
        assertThat(run("eval", "gone").err()).contains("gone");
        assertThat(run("eval", BERN).exitCode()).isNotZero();
        assertThat(run("ask").exitCode()).isEqualTo(2);
    }

    @Test
    void printsTheFourNumbersOfASet() throws IOException {
        write("set.csv", "id,question,gold_sql\n1,How many customers?,SELECT 3\n2,How many unicorns?,SELECT 0\n");
        CommandLineRun run = run("eval", "set.csv", "--out", "report.html", "--out", "run.json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("set: 50.0% correct, 0.0% wrong, 0.0% clarified, 50.0% declined of 2");
        assertThat(folder.resolve("report.html")).exists();
        assertThat(run("eval", "set.csv", "--compare", "run.json").out()).contains("before: 50.0% correct");
    }

    @Test
    void testPassesWhileEveryExampleComesToItsRowsAndFailsWithTheOneThatDoesNot() throws IOException {
        CommandLineRun fine = run("test", "--junit", "junit.xml");
        assertThat(fine.exitCode()).as(fine.out() + fine.err()).isZero();
        assertThat(fine.out()).contains("2 verified examples, 0 failed.");
        assertThat(Files.readString(folder.resolve("junit.xml"))).contains("tests=\"2\" failures=\"0\"");
        write("examples/broken.yml", example("How many orders?", "SELECT count(*) FROM orders"));
        CommandLineRun broken = run("test", "--junit", "junit.xml");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.out()).contains("How many orders?", "3 verified examples, 1 failed.");
        assertThat(Files.readString(folder.resolve("junit.xml"))).contains("failures=\"1\"");
    }

    @Test
    void aPullRequestListsWhatItMakesAnswerOtherwise() throws Exception {
        git("init", "-q", "-b", "main");
        git("add", "examples", "datus.yaml");
        git("-c", "user.name=Li", "-c", "user.email=li@example.org", "commit", "-q", "-m", "Keep examples");
        CommandLineRun same = run("test", "--against", "main");
        assertThat(same.exitCode()).as(same.out() + same.err()).isZero();
        assertThat(same.out()).contains("2 examples, 0 answered otherwise than with main, 0 worse.");
        write(BERN, example("How many customers in Bern?", "SELECT count(DISTINCT name) + 1 FROM customers"));
        CommandLineRun changed = run("test", "--against", "HEAD");
        assertThat(changed.out())
                .contains("example:shop/how-many-customers-in-bern", "before: ", "now: ", "1 answered otherwise");
    }

    @Test
    void againstNeedsARepositoryAndARevisionOfIt() throws Exception {
        assertThat(run("test", "--against", "main").err()).contains("no git repository");
        git("init", "-q");
        assertThat(run("test", "--against", "nowhere").err()).contains("no revision \"nowhere\"");
        assertThat(run("test", "--against=--output=x").err()).contains("no revision");
    }

    private static String example(String question, String sql) {
        return "question: " + question + "\nsql: |\n  " + sql + "\nstate: verified\nby: li\non: 2026-11-20\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of("git")))
                .directory(folder.toFile())
                .inheritIO();
        builder.command().addAll(List.of(arguments));
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder, Map.of("HOME", folder.toString()), "", arguments);
    }
}
