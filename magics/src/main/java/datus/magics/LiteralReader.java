package datus.magics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads literals as Python and SQL write them: text in quotes, numbers, True, False, None or NULL, and lists or tuples of
 * them. Text comes out as String, numbers as Long, BigInteger or Double, lists as List.
 */
final class LiteralReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)([eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern FLOAT_CALL =
            Pattern.compile("float\\(\\s*['\"]\\s*([+-]?)(nan|inf|infinity)\\s*['\"]\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING = Pattern.compile("(\\s|#[^\\n]*)*");

    private final String text;
    private int at;

    LiteralReader(String text) {
        this.text = text;
    }

    /** What cannot be read, in a few words. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    boolean atEnd() {
        skip();
        return at >= text.length();
    }

    /** Whether the line ends here, but for a comment. */
    boolean atLineEnd() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
            at++;
        }
        return at >= text.length() || "\n#;".indexOf(text.charAt(at)) >= 0;
    }

    String name() throws Unreadable {
        skip();
        Matcher word = matcher(WORD);
        if (!word.lookingAt()) {
            throw new Unreadable("a name is missing before " + rest());
        }
        at = word.end();
        return word.group();
    }

    boolean take(char symbol) {
        skip();
        if (at < text.length() && text.charAt(at) == symbol) {
            at++;
            return true;
        }
        return false;
    }

    @Nullable
    Object literal() throws Unreadable {
        skip();
        if (at >= text.length()) {
            throw new Unreadable("a value is missing");
        }
        char first = text.charAt(at);
        if (first == '\'' || first == '"') {
            return string(first);
        } else if (take('[')) {
            return list(']');
        } else if (take('(')) {
            return list(')');
        }
        return number();
    }

    private List<@Nullable Object> list(char close) throws Unreadable {
        List<@Nullable Object> values = new ArrayList<>();
        while (!take(close)) {
            values.add(literal());
            if (!take(',') && !text.startsWith(String.valueOf(close), at)) {
                throw new Unreadable("the list is not closed with " + close);
            }
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object number() throws Unreadable {
        Matcher special = matcher(FLOAT_CALL);
        if (special.lookingAt()) {
            at = special.end();
            return special.group(2).toLowerCase(Locale.ROOT).startsWith("n")
                    ? Double.NaN
                    : special.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        Matcher number = matcher(NUMBER);
        if (!number.lookingAt()) {
            return word();
        }
        at = number.end();
        String digits = number.group().replace("_", "");
        if (digits.matches("[+-]?\\d+")) {
            BigInteger whole = new BigInteger(digits);
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
        }
        return Double.valueOf(digits);
    }

    private @Nullable Object word() throws Unreadable {
        Matcher word = matcher(WORD);
        String found = word.lookingAt() ? word.group() : rest();
        at += word.lookingAt() ? found.length() : 0;
        return switch (found.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            case "none", "null" -> null;
            default -> throw new Unreadable(found + " is no value; text stands in quotes");
        };
    }

    private String string(char quote) throws Unreadable {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '\n'; at++) {
            char here = text.charAt(at);
            if (here == '\\' && at + 1 < text.length()) {
                escape(value);
            } else if (here != quote) {
                value.append(here);
            } else if (text.startsWith(String.valueOf(quote), at + 1)) {
                value.append(quote);
                at++;
            } else {
                at++;
                return value.toString();
            }
        }
        throw new Unreadable("the text is not closed with " + quote);
    }

    /** Python's escapes; papermill writes every character beyond ASCII as one. */
    private void escape(StringBuilder value) throws Unreadable {
        char kind = text.charAt(++at);
        switch (kind) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'x' -> value.appendCodePoint(code(2));
            case 'u' -> value.appendCodePoint(code(4));
            case 'U' -> value.appendCodePoint(code(8));
            case '\\', '\'', '"' -> value.append(kind);
            default -> value.append('\\').append(kind);
        }
    }

    private int code(int digits) throws Unreadable {
        int end = at + 1 + digits;
        String hex = text.substring(at + 1, Math.min(end, text.length()));
        if (!hex.matches("[0-9a-fA-F]{" + digits + "}")
                || !Character.isValidCodePoint(Integer.parseUnsignedInt(hex, 16))) {
            throw new Unreadable("\\" + text.charAt(at) + hex + " is no character");
        }
        at += digits;
        return Integer.parseUnsignedInt(hex, 16);
    }

    private void skip() {
        Matcher nothing = matcher(NOTHING);
        if (nothing.lookingAt()) {
            at = nothing.end();
        }
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    private String rest() {
        String line = text.substring(at).lines().findFirst().orElse("").strip();
        return line.isEmpty() ? "the end" : line;
    }
}
