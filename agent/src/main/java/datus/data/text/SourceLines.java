package datus.data.text;

import java.util.Optional;

/** Finds a place that is told as a line, an excerpt of it, and a column under the excerpt as a terminal shows it. */
public final class SourceLines {
    private static final String CUT = "...";

    private SourceLines() {}

    /** The UTF-16 index of the place; empty if the excerpt is not of that line. */
    public static Optional<Integer> find(String text, int line, String excerpt, int column) {
        int start = startOf(text, line);
        int newline = text.indexOf('\n', start);
        String whole = text.substring(start, newline < 0 ? text.length() : newline);
        if (column < 0) {
            return Optional.empty();
        }
        if (!excerpt.startsWith(CUT)) {
            return Optional.of(start + index(whole, 0, column));
        }
        String inner = excerpt.substring(CUT.length(), excerpt.length() - (excerpt.endsWith(CUT) ? CUT.length() : 0));
        int at = whole.indexOf(inner);
        return at < 0 ? Optional.empty() : Optional.of(start + index(whole, at, column - CUT.length()));
    }

    private static int startOf(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int newline = text.indexOf('\n', start);
            if (newline < 0) {
                return start;
            }
            start = newline + 1;
        }
        return start;
    }

    /** The index of the character that stands {@code cells} terminal cells behind {@code from}. */
    private static int index(String line, int from, int cells) {
        int at = from;
        int passed = 0;
        while (at < line.length() && passed < cells) {
            int character = line.codePointAt(at);
            passed += width(character);
            at += Character.charCount(character);
        }
        return at;
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = Character.isIdeographic(character)
                || (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x3000 && character <= 0x30FF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0x1F300 && character <= 0x1FAFF);
        return wide ? 2 : 1;
    }
}
