package datus.context.kind;

import datus.data.text.SqlToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The comment block above a statement: words, and lines such as {@code name: revenue} between them.
 *
 * @param lines without comment signs
 */
record SqlComment(List<String> lines) {
    /** In the order in which they are written. */
    static final List<String> KEYS = List.of("name", "subject", "tags", "datasource", "state", "by", "on", "source");

    private static final Pattern KEY = Pattern.compile("(?i)(" + String.join("|", KEYS) + "):(?:\\s+(.*))?");
    private static final Pattern RULE = Pattern.compile("[-=*#~_/\\s]*");

    SqlComment {
        lines = List.copyOf(lines);
    }

    static SqlComment of(List<SqlToken> comments) {
        return new SqlComment(comments.stream()
                .flatMap(comment -> comment.text().startsWith("--")
                        ? List.of(comment.text().substring(2).strip()).stream()
                        : block(comment.text()).stream())
                .toList());
    }

    /** The lines of a block comment, without the stars that some put before each. */
    private static List<String> block(String text) {
        String inner = text.replaceFirst("^/\\*+", "").replaceFirst("\\*+/$", "");
        List<String> lines = inner.lines()
                .map(line -> line.strip().replaceFirst("^\\*\\s?", ""))
                .toList();
        int first = !lines.isEmpty() && lines.get(0).isBlank() ? 1 : 0;
        int last = lines.size() > first && lines.get(lines.size() - 1).isBlank() ? lines.size() - 1 : lines.size();
        return lines.subList(first, last);
    }

    /** What is said in words: all but keys and rules. */
    String words() {
        return lines.stream()
                .filter(line -> key(line).isEmpty() && !isRule(line))
                .collect(Collectors.joining("\n"));
    }

    /** The line of a key, from 0. */
    Optional<Integer> lineOf(String wanted) {
        return IntStream.range(0, lines.size())
                .boxed()
                .filter(i -> key(lines.get(i)).filter(wanted::equals).isPresent())
                .findFirst();
    }

    /** The values of its keys. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            Matcher matcher = KEY.matcher(line);
            if (matcher.matches()) {
                values.putIfAbsent(
                        lower(matcher.group(1)),
                        Optional.ofNullable(matcher.group(2)).orElse("").strip());
            }
        }
        return values;
    }

    /** With other words, above all keys. */
    SqlComment withWords(String words) {
        List<String> changed = new ArrayList<>(words.lines().toList());
        lines.stream().filter(line -> key(line).isPresent() || isRule(line)).forEach(changed::add);
        return new SqlComment(changed);
    }

    /** With this value for a key; an empty one takes the key away. */
    SqlComment with(String key, String value) {
        List<String> changed = new ArrayList<>(lines);
        Optional<Integer> there = lineOf(key);
        there.ifPresent(at -> changed.remove(at.intValue()));
        if (!value.isEmpty()) {
            changed.add(there.orElseGet(() -> placeOf(key)), key + ": " + value);
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
        return lines.stream().map(line -> ("-- " + line).strip() + "\n").collect(Collectors.joining());
    }

    private static Optional<String> key(String line) {
        return Optional.of(KEY.matcher(line)).filter(Matcher::matches).map(found -> lower(found.group(1)));
    }

    private static boolean isRule(String line) {
        return !line.isBlank() && RULE.matcher(line).matches();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
