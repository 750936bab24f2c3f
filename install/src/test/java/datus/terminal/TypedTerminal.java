package datus.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A chat in a terminal of memory, and what is typed and seen there. */
final class TypedTerminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final List<Integer> widths = new ArrayList<>();
    private final Terminal terminal;
    private final Thread chat;

    TypedTerminal(String type, WordInterpreter interpreter, Path state) throws IOException {
        terminal = TerminalBuilder.builder()
                .system(false)
                .streams(new PipedInputStream(keys), seen)
                .type(type)
                .encoding(StandardCharsets.UTF_8)
                .build();
        terminal.setSize(Size.of(70, 24));
        chat = new Thread(() -> converse(interpreter, state), "chat");
        chat.start();
    }

    private void converse(WordInterpreter interpreter, Path state) {
        try {
            new TerminalChat(() -> interpreter, widths::add).in(terminal, state, "Welcome.", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Ctrl-C while a cell runs: the system then makes a signal of it. */
    void interrupt() {
        terminal.raise(Terminal.Signal.INT);
    }

    String seen() {
        return seen.toString(StandardCharsets.UTF_8);
    }

    List<Integer> widths() {
        return widths;
    }

    /** Waits until a text is seen behind {@code from}; where it ends. */
    int await(String text, int from) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (seen().indexOf(text, from) < 0) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("\"" + text + "\" was not seen in: " + seen());
            }
            Thread.onSpinWait();
        }
        return seen().indexOf(text, from) + text.length();
    }

    /** Waits until the person has left. */
    boolean hasEnded() throws InterruptedException {
        chat.join(PATIENCE.toMillis());
        return !chat.isAlive();
    }

    @Override
    public void close() throws IOException {
        terminal.close();
        keys.close();
    }
}
