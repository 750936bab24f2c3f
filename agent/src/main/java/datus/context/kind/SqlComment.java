package datus.context.kind;

import datus.data.text.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The comment block above a statement: words, and lines such as {@code name: revenue} between them. */
record SqlComment(List<Line> lines) {
    /** In the order in which they are written. */
    static final List<String> KEYS = List.of("name", "subject", "tags", "datasource", "state", "by", "on", "source");

    private static final Pattern KEY = Pattern.compile("(?i)(" + String.join("|", KEYS) + "):(?:\\s+(.*))?");
    private static final Pattern RULE = Pattern.compile("[-=*#~_/\\s]+");

    SqlComment {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param raw as written, with its comment sign
     * @param text without it
     */
    record Line(String raw, String text) {

        static Line of(String text) {
            return new Line(("-- " + text).strip(), text);
        }

        private Matcher key() {
            return KEY.matcher(text);
        }

        private boolean is(String key) {
            Matcher matcher = key();
            return matcher.matches() && matcher.group(1).equalsIgnoreCase(key);
        }

        private boolean isWords() {
            return !key().matches() && (text.isEmpty() || !RULE.matcher(text).matches());
        }
    }

    static SqlComment of(List<SqlToken> comments) {
        return new SqlComment(comments.stream()
                .flatMap(comment -> comment.text().startsWith("--") ? line(comment.text()) : block(comment.text()))
                .toList());
    }

    private static Stream<Line> line(String raw) {
        return Stream.of(new Line(raw.stripTrailing(), raw.substring(2).strip()));
    }

    /** The lines of a block comment, without the stars that some put before each. */
    private static Stream<Line> block(String text) {
        return text.replaceFirst("^/\\*+\\s*", "")
                .replaceFirst("\\s*\\*+/$", "")
                .lines()
                .map(line -> Line.of(line.strip().replaceFirst("^\\*\\s?", "")));
    }

    /** What is said in words: all but keys and rules. */
    String words() {
        return lines.stream().filter(Line::isWords).map(Line::text).collect(Collectors.joining("\n"));
    }

    /** The line of a key, from 0. */
    Optional<Integer> lineOf(String key) {
        return IntStream.range(0, lines.size())
                .boxed()
                .filter(i -> lines.get(i).is(key))
                .findFirst();
    }

    /** The value of a key; empty if it is not there. */
    String value(String key) {
        return lineOf(key)
                .map(at -> lines.get(at).key())
                .filter(Matcher::matches)
                .flatMap(matcher -> Optional.ofNullable(matcher.group(2)))
                .map(String::strip)
                .orElse("");
    }

    /** With other words, above all keys. */
    SqlComment withWords(String words) {
        Stream<Line> others = lines.stream().filter(line -> !line.isWords());
        return new SqlComment(
                Stream.concat(words.lines().map(SqlComment::asWords), others).toList());
    }

    /** Words that look like a key are set off, so that they stay words. */
    private static Line asWords(String words) {
        Line line = Line.of(words);
        return line.isWords() ? line : Line.of("- " + words);
    }

    /** With this value for a key; an empty one takes the key away. */
    SqlComment with(String key, String value) {
        if (value(key).equals(value)) {
            return this;
        }
        List<Line> changed = new ArrayList<>(lines);
        Optional<Integer> there = lineOf(key);
        there.ifPresent(at -> changed.remove(at.intValue()));
        if (!value.isEmpty()) {
            changed.add(there.orElseGet(() -> placeOf(key)), Line.of(key + ": " + value));
        }
        return new SqlComment(changed);
    }

    /** Behind the key that comes before it in order; without one at the end. */
    private int placeOf(String key) {
        return KEYS.subList(0, KEYS.indexOf(key)).stream()
                .flatMap(before -> lineOf(before).stream())
                .max(Integer::compare)
                .map(line -> line + 1)
                .orElse(lines.size());
    }

    /** As comment lines, each with its newline. */
    String text() {
        return lines.stream().map(line -> line.raw() + "\n").collect(Collectors.joining());
    }
}
