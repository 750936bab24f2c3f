package datus.semantic.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The lines of a YAML file, each with its line end, by index from 0. */
final class FileLines {
    private final String newline;
    private final List<String> lines;

    FileLines(String text) {
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
        this.lines = List.of(text.split("(?<=\n)"));
    }

    /** The first line of the document that a line is in, its {@code ---} left out. */
    int documentStart(int line) {
        int start = line;
        while (start > 0 && !isMark(start - 1)) {
            start--;
        }
        return start;
    }

    /** The index behind the last line of the document that a line is in. */
    int documentEnd(int line) {
        int end = line;
        while (end < lines.size() && !isMark(end)) {
            end++;
        }
        return end;
    }

    /** Where the comment lines begin that stand right above a line. */
    int headStart(int line) {
        int start = line;
        while (start > 0 && isComment(start - 1)) {
            start--;
        }
        return start;
    }

    /** The end, without blank lines and comments before it: they belong to what follows. */
    int trimmed(int first, int end) {
        int last = end;
        while (last > first + 1 && (isComment(last - 1) || lines.get(last - 1).isBlank())) {
            last--;
        }
        return last;
    }

    Optional<String> find(int first, int end, Predicate<String> wanted) {
        return lines.subList(first, end).stream().filter(wanted).findFirst();
    }

    String without(int first, int end, Predicate<String> unwanted) {
        return lines.subList(first, end).stream().filter(unwanted.negate()).collect(Collectors.joining());
    }

    /** The lines moved so that the first begins with this many spaces. */
    String indented(int first, int end, int spaces) {
        int now = indent(lines.get(first));
        return lines.subList(first, end).stream()
                .map(line -> line.isBlank() ? "\n" : " ".repeat(spaces) + line.substring(Math.min(now, indent(line))))
                .map(line -> line.endsWith("\n") ? line : line + "\n")
                .collect(Collectors.joining());
    }

    int indent(int line) {
        return indent(lines.get(line));
    }

    /** The text with other lines in place of some, which end as the text's do. */
    String replaced(int first, int end, String other) {
        List<String> changed = new ArrayList<>(lines.subList(0, first));
        changed.add(other.replaceAll("\r?\n", newline));
        changed.addAll(lines.subList(end, lines.size()));
        return String.join("", changed);
    }

    String text(int first, int end) {
        return String.join("", lines.subList(first, end));
    }

    int count() {
        return lines.size();
    }

    boolean isMark(int line) {
        String text = lines.get(line);
        return text.startsWith("---") && (text.length() == 3 || Character.isWhitespace(text.charAt(3)));
    }

    private boolean isComment(int line) {
        return lines.get(line).strip().startsWith("#");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
