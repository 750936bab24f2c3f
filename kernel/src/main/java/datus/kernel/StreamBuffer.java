package datus.kernel;

import datus.display.Outputs.Stream;
import datus.jupyter.Output;
import java.util.Locale;
import java.util.Optional;

/** Text on its way to a stream: held back so that many small writes travel as one message. Not thread-safe. */
final class StreamBuffer {
    private static final int CAPACITY = 16 * 1024;

    private final StringBuilder text = new StringBuilder();
    private Stream stream = Stream.STDOUT;

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean isFull() {
        return text.length() >= CAPACITY;
    }

    /** Whether text for this stream can join what is held. */
    boolean accepts(Stream other) {
        return text.isEmpty() || stream == other;
    }

    void append(Stream to, String more) {
        stream = to;
        text.append(more);
    }

    /** What was held, to be sent now. */
    Optional<Output.Stream> take() {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Output.Stream held = new Output.Stream(stream.name().toLowerCase(Locale.ROOT), text.toString());
        text.setLength(0);
        return Optional.of(held);
    }
}
