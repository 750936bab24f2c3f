package datus.kernel;

import datus.display.CellException;

/**
 * Reads the words of a magic's line one by one: separated by white space, which single or double quotes keep together. A backslash
 * is a character like others, for the sake of Windows paths, except before a double quote within double quotes.
 */
final class ArgumentWords {
    private final String line;
    private int at;

    ArgumentWords(String line) {
        this.line = line;
    }

    /**
     * A word.
     *
     * @param text without its quotes
     * @param start where it begins in the line
     * @param quoted whether it begins with a quote, and so is no option
     */
    record Word(String text, int start, int end, boolean quoted) {
        boolean isOption() {
            return !quoted && text.startsWith("--") && text.length() > 2;
        }

        boolean endsOptions() {
            return !quoted && text.equals("--");
        }

        /** {@code -x}, which no magic knows; a negative number is none. */
        boolean isShortOption() {
            return !quoted && text.length() > 1 && text.charAt(0) == '-' && Character.isLetter(text.charAt(1));
        }
    }

    boolean hasNext() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at < line.length();
    }

    /** Whether the next word begins like an option, after {@link #hasNext}. */
    boolean isOptionNext() {
        return line.startsWith("--", at);
    }

    /** Where the next word begins, after {@link #hasNext}. */
    int position() {
        return at;
    }

    /** @throws CellException if a quote is left open */
    Word next() {
        int start = at;
        StringBuilder text = new StringBuilder();
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            char character = line.charAt(at);
            if (character == '"' || character == '\'') {
                quoted(character, text);
            } else {
                text.append(character);
                at++;
            }
        }
        char first = line.charAt(start);
        return new Word(text.toString(), start, at, first == '"' || first == '\'');
    }

    private void quoted(char quote, StringBuilder text) {
        int opened = at++;
        while (at < line.length() && line.charAt(at) != quote) {
            if (quote == '"' && line.startsWith("\\\"", at)) {
                at++;
            }
            text.append(line.charAt(at++));
        }
        if (at == line.length()) {
            throw new CellException(
                    "Open quote",
                    "The quote " + line.substring(opened) + " is not closed.",
                    "Close it with " + quote + ".");
        }
        at++;
    }

    /** The line from an index on. */
    String from(int start) {
        return line.substring(start);
    }

    /** Everything that is left, as typed. */
    String rest() {
        String rest = line.substring(at).stripTrailing();
        at = line.length();
        return rest;
    }
}
