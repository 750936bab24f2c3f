package datus.kernel;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
     * @param open whether a quote in it is not closed
     */
    record Word(String text, int start, int end, boolean quoted, boolean open) {
        /** Where its text begins, behind an opening quote. */
        int textStart() {
            return quoted ? start + 1 : start;
        }

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

    Word next() {
        int start = at;
        boolean open = false;
        StringBuilder text = new StringBuilder();
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            char character = line.charAt(at);
            if (character == '"' || character == '\'') {
                open = !quoted(character, text);
            } else {
                text.append(character);
                at++;
            }
        }
        char first = line.charAt(start);
        return new Word(text.toString(), start, at, first == '"' || first == '\'', open);
    }

    /** Reads a quoted part; false if its quote is not closed. */
    private boolean quoted(char quote, StringBuilder text) {
        at++;
        while (at < line.length() && line.charAt(at) != quote) {
            if (quote == '"' && line.startsWith("\\\"", at)) {
                at++;
            }
            text.append(line.charAt(at++));
        }
        boolean closed = at < line.length();
        at += closed ? 1 : 0;
        return closed;
    }

    /** Everything up to the next of these options, as typed. */
    String upTo(Collection<String> options) {
        Pattern option = Pattern.compile("\\s--(" + String.join("|", options) + ")(?=[\\s=]|$)");
        Matcher next = option.matcher(line).region(at, line.length());
        int end = !options.isEmpty() && next.find() ? next.start() : line.length();
        String text = line.substring(at, end).stripTrailing();
        at = end;
        return text;
    }

    /** Everything that is left, as typed. */
    String rest() {
        String rest = line.substring(at).stripTrailing();
        at = line.length();
        return rest;
    }
}
