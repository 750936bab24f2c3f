package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import datus.display.CellException;
import datus.kernel.MagicSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every magic keeps to, whoever wrote it. */
@TestInstance(Lifecycle.PER_CLASS)
class MagicContractTest {
    private TestNotebook notebook;

    @BeforeAll
    void open(@TempDir Path temporary) {
        notebook = TestNotebook.in(temporary);
    }

    @AfterAll
    void close() {
        notebook.close();
    }

    static Stream<String> names() {
        return NotebookMagics.specs().stream().map(MagicSpec::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsSummaryIsOneSentence(String name) {
        assertThat(spec(name).summary()).matches("[A-Z][^.]*\\.");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aMistypedOptionIsAnsweredWithTheNearestOrTheUsage(String name) {
        MagicSpec spec = spec(name);
        String wanted =
                spec.options().isEmpty() ? "%" : "--" + spec.options().get(0).name();
        String typed = spec.options().isEmpty() ? "--nosuchoption" : wanted + "x";
        String prefix = spec.body() == MagicSpec.Body.REQUIRED ? "%%" : "%";
        CellException error = notebook.error(prefix + name + " " + typed + "\n1");
        assertThat(error.message()).contains(typed);
        assertThat(error.hint()).contains(wanted);
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsHelpHasSummaryOptionsAndExamples(String name) {
        String help = notebook.text("%help " + name);
        assertThat(help).contains(spec(name).summary());
        spec(name).options().forEach(option -> assertThat(help).contains("--" + option.name()));
        spec(name).examples().forEach(example -> assertThat(help).contains(example.does()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsExamplesRunAndChangeNothingThatLastsOrItSaysHowToUndoThat(String name, @TempDir Path folder)
            throws IOException {
        NotebookMagic magic = NotebookMagics.load().stream()
                .filter(each -> each.spec().name().equals(name))
                .findFirst()
                .orElseThrow();
        try (TestNotebook fresh = TestNotebook.in(folder)) {
            fresh.run("SELECT n_name, n_nationkey FROM nation");
            List<MagicSpec.Example> examples = magic.spec().examples();
            assertThat(examples).anyMatch(each -> shows(each, magic.spec()));
            examples.stream().filter(each -> !shows(each, magic.spec())).forEach(each -> fresh.run(each.cell()));
            Map<String, Object> before = state(fresh);
            examples.stream().filter(each -> shows(each, magic.spec())).forEach(each -> fresh.run(each.cell()));
            if (magic.undo().isEmpty()) {
                assertThat(state(fresh)).isEqualTo(before);
            } else {
                assertThat(magic.undo().get()).endsWith(".");
            }
        }
    }

    @Test
    void thereIsAMagicForEveryNameThatTheGrammarNeeds() {
        assertThat(names()).contains("sql", "chat", "param", "help", "lsmagic");
    }

    /** Some examples prepare what the next one needs. */
    private static boolean shows(MagicSpec.Example example, MagicSpec magic) {
        return example.cell().contains("%" + magic.name())
                || magic.aliases().stream().anyMatch(example.cell()::startsWith)
                || (magic.name().equals("chat") && example.cell().startsWith("/"));
    }

    private static MagicSpec spec(String name) {
        return NotebookMagics.specs().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What outlives a cell: results, parameters, datasources, and files. */
    private static Map<String, Object> state(TestNotebook notebook) throws IOException {
        NotebookSession session = notebook.session();
        return Map.of(
                "results", List.copyOf(session.data().results().list()),
                "parameters", Map.copyOf(session.parameters()),
                "current", session.data().datasources().current().name(),
                "datasources", session.data().datasources().configured(),
                "context", session.context().runs(),
                "files", files(notebook.root()));
    }

    private static Map<String, Integer> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !root.relativize(file).startsWith(".datus"))
                    .collect(Collectors.toMap(file -> root.relativize(file).toString(), MagicContractTest::content));
        }
    }

    private static int content(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
