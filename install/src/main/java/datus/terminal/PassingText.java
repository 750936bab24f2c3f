package datus.terminal;

import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** A few lines that will be erased again, none of which the terminal would break. */
record PassingText(List<String> lines) {
    private static final int MOST_LINES = 12;

    /** The last lines of a text, cut to fit. */
    static PassingText of(String text, int columns) {
        List<String> all = text.lines().toList();
        return new PassingText(all.subList(Math.max(0, all.size() - MOST_LINES), all.size()).stream()
                .map(line -> new AttributedString(line)
                        .columnSubSequence(0, Math.max(1, columns - 1))
                        .toString())
                .toList());
    }

    String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Moves to the first line's start, and clears what is below. */
    String eraser() {
        return lines.isEmpty() ? "" : "\u001b[" + lines.size() + "A\r\u001b[J";
    }
}
