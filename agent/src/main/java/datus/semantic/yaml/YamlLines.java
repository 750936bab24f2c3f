package datus.semantic.yaml;

import java.util.List;
import java.util.regex.Pattern;

/** Writes YAML line by line, in the order in which it is told. */
final class YamlLines {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_(][^\\p{Cntrl}]*");
    private static final Pattern SPECIAL =
            Pattern.compile(": |:$| #|^(true|false|null|yes|no|on|off|~)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final StringBuilder text = new StringBuilder();

    /** A value; nothing if it is empty. Text of several lines becomes a block. */
    YamlLines value(String key, String value) {
        if (value.strip().contains("\n")) {
            line(key + ": |");
            value.strip().lines().forEach(line -> line("  " + line.stripTrailing()));
        } else if (!value.isBlank()) {
            line(key + ": " + scalar(value.strip()));
        }
        return this;
    }

    /** {@code true}; nothing if it is not. */
    YamlLines flag(String key, boolean on) {
        if (on) {
            line(key + ": true");
        }
        return this;
    }

    /** Names in one line; nothing if there are none. */
    YamlLines names(String key, List<String> names) {
        if (!names.isEmpty()) {
            line(key + ": [" + String.join(", ", names) + "]");
        }
        return this;
    }

    YamlLines comment(String text) {
        if (!text.isBlank()) {
            line("# " + text.strip().replaceAll("\\s*\\R\\s*", " "));
        }
        return this;
    }

    /** What stands below a key; nothing if it is empty. */
    YamlLines section(String key, YamlLines inner) {
        if (!inner.text.isEmpty()) {
            line(key + ":");
            inner.text.toString().lines().forEach(line -> line("  " + line));
        }
        return this;
    }

    /** A list below a key; nothing if it is empty. Comments at the head of an item stand above it. */
    YamlLines list(String key, List<YamlLines> items) {
        if (!items.isEmpty()) {
            line(key + ":");
            items.forEach(this::item);
        }
        return this;
    }

    private void item(YamlLines item) {
        String before = "  - ";
        for (String line : item.text.toString().lines().toList()) {
            boolean comment = before.equals("  - ") && line.startsWith("#");
            line((comment ? "  " : before) + line);
            before = comment ? before : "    ";
        }
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private static String scalar(String value) {
        boolean plain = NUMBER.matcher(value).matches()
                || (PLAIN.matcher(value).matches() && !SPECIAL.matcher(value).find());
        return plain
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
