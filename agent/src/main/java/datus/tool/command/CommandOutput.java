package datus.tool.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads on a thread of its own what a command says, to the end so that the command never waits, and keeps the beginning. */
final class CommandOutput {
    /** What a command left behind may hold its output open; that is not waited for. */
    private static final Duration CLOSING = Duration.ofMillis(500);

    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;
    private boolean isCut;

    private CommandOutput(InputStream said, int most) {
        this.most = most;
        this.reader = new Thread(() -> read(said), "command output");
        reader.setDaemon(true);
    }

    static CommandOutput of(InputStream said, int most) {
        CommandOutput output = new CommandOutput(said, most);
        output.reader.start();
        return output;
    }

    private void read(InputStream said) {
        byte[] buffer = new byte[8_192];
        try {
            for (int count = said.read(buffer); count >= 0; count = said.read(buffer)) {
                keep(buffer, count);
            }
        } catch (IOException closed) {
            // It was ended while it spoke; what it said until then is kept.
        }
    }

    private synchronized void keep(byte[] buffer, int count) {
        int room = Math.min(count, most - kept.size());
        kept.write(buffer, 0, room);
        isCut |= room < count;
    }

    /** What it said, once it has ended. */
    String text() throws InterruptedException {
        reader.join(CLOSING.toMillis());
        synchronized (this) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }

    synchronized boolean isCut() {
        return isCut;
    }
}
