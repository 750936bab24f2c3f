package datus.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalChatTest {
    private static final String PROMPT = "datus> ";

    private final WordInterpreter interpreter = new WordInterpreter();

    @TempDir
    private Path state;

    @ParameterizedTest
    @ValueSource(strings = {"xterm", "dumb"})
    void showsWhatACellGivesAndGoesOn(String type) throws Exception {
        try (TypedTerminal terminal = new TypedTerminal(type, interpreter, state)) {
            int at = terminal.await(PROMPT, 0);
            terminal.type("echo hello\r");
            at = terminal.await("said hello", at);
            terminal.type("mumble\r");
            at = terminal.await("Did you mean echo?", at);
            terminal.await(PROMPT, at);
            terminal.type("\u0004");
            assertThat(terminal.hasEnded()).isTrue();
            assertThat(terminal.seen()).contains("Welcome.", "I do not know \"mumble\".");
            assertThat(terminal.widths()).containsExactly(70, 70);
        }
    }

    @Test
    void readsACellOfSeveralLines() throws Exception {
        try (TypedTerminal terminal = new TypedTerminal("xterm", interpreter, state)) {
            int at = terminal.await(PROMPT, 0);
            terminal.type("%%body\r");
            at = terminal.await("...>", at);
            terminal.type("text\r\r");
            terminal.await("I do not know \"%%body\".", at);
        }
    }

    @Test
    void completesWithWhatTheInterpreterSaysOfEach() throws Exception {
        try (TypedTerminal terminal = new TypedTerminal("xterm", interpreter, state)) {
            int at = terminal.await(PROMPT, 0);
            terminal.type("ec\t");
            at = terminal.await("says it", at);
            terminal.await("another", at);
        }
    }

    @Test
    void stopsACellAndKeepsTheTerminal() throws Exception {
        try (TypedTerminal terminal = new TypedTerminal("xterm", interpreter, state)) {
            int at = terminal.await(PROMPT, 0);
            terminal.type("wait\r");
            interpreter.waits.await();
            terminal.interrupt();
            at = terminal.await("Stopped.", at);
            terminal.await(PROMPT, at);
            terminal.type("echo on\r");
            terminal.await("said on", at);
        }
    }

    @Test
    void leavesAtTheSecondOfTwoQuickInterruptsOfAnEmptyLine() throws Exception {
        try (TypedTerminal terminal = new TypedTerminal("xterm", interpreter, state)) {
            int at = terminal.await(PROMPT, 0);
            terminal.type("\u0003");
            at = terminal.await("Ctrl-C again leaves", at);
            terminal.await(PROMPT, at);
            terminal.type("\u0003");
            assertThat(terminal.hasEnded()).isTrue();
        }
    }

    @Test
    void asksAtThePromptAndKeepsNoAnswer() throws Exception {
        try (TypedTerminal terminal = new TypedTerminal("xterm", interpreter, state)) {
            int at = terminal.await(PROMPT, 0);
            terminal.type("ask name\r");
            at = terminal.await("name? ", at);
            terminal.type("Ana\r");
            at = terminal.await("heard Ana", at);
            terminal.await(PROMPT, at);
            terminal.type("hide password\r");
            at = terminal.await("password? ", at);
            terminal.type("s3cret\r");
            at = terminal.await("heard 6", at);
            terminal.await(PROMPT, at);
            assertThat(terminal.seen()).doesNotContain("s3cret");
            Path history = state.resolve("terminal-history");
            assertThat(Files.readString(history)).contains("hide password").doesNotContain("s3cret", "Ana");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsNoCellThatSpellsOutASecret() throws Exception {
        try (TypedTerminal terminal = new TypedTerminal("xterm", interpreter, state)) {
            int at = terminal.await(PROMPT, 0);
            terminal.type("echo postgres://ana:s3cret@db/shop\r");
            at = terminal.await("said postgres", at);
            terminal.await(PROMPT, at);
            assertThat(Files.readString(state.resolve("terminal-history"))).doesNotContain("s3cret");
        }
    }

    @Test
    void putsTheOfferedCellIntoTheNextLine() throws Exception {
        try (TypedTerminal terminal = new TypedTerminal("xterm", interpreter, state)) {
            int at = terminal.await(PROMPT, 0);
            terminal.type("offer echo later\r");
            at = terminal.await(PROMPT, at);
            terminal.await("echo later", at);
            terminal.type("\r");
            terminal.await("said later", at);
        }
    }

    @Test
    void changesProgressInPlaceAndClearsIt() throws Exception {
        try (TypedTerminal terminal = new TypedTerminal("xterm", interpreter, state)) {
            int at = terminal.await(PROMPT, 0);
            terminal.type("work\r");
            terminal.await("all done", at);
            assertThat(terminal.seen())
                    .containsPattern(
                            "half done\\s+\u001b\\[1A\\s*\u001b\\[Jnearly done\\s+\u001b\\[1A\\s*\u001b\\[Jall done");
        }
    }

    @Test
    void runsCellsFromAPipeOneAfterTheOther() throws Exception {
        StringWriter out = new StringWriter();
        boolean well = piped("work\necho a\n%%body\nx\n\\e\nask name\nBob\necho \u001b[2J", out);
        assertThat(well).isFalse();
        assertThat(out.toString().lines())
                .containsExactly(
                        "all done",
                        "said a",
                        "I do not know \"%%body\".",
                        "Did you mean echo?",
                        "heard Bob",
                        "said ␛[2J");
        assertThat(piped("echo a", new StringWriter())).isTrue();
    }

    private boolean piped(String typed, StringWriter out) throws IOException, InterruptedException {
        try (BufferedReader in = new BufferedReader(new StringReader(typed))) {
            return new TerminalChat(() -> interpreter, columns -> {}).piped(in, new PrintWriter(out));
        }
    }
}
