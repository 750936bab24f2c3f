package datus.workspace;

import datus.error.DatusException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Sets the top keys of a YAML text and touches no line but theirs: comments, blank lines and the order that a person chose stay. */
public final class YamlKeys {
    private final String file;
    private final List<String> head;
    private final List<Key> keys = new ArrayList<>();

    /**
     * A key and its place.
     *
     * @param lines its own
     * @param after comments and blank lines between it and the next
     */
    private record Key(String name, List<String> lines, List<String> after) {}

    private YamlKeys(String file, String text) {
        this.file = file;
        List<String> lines = text.lines().toList();
        List<NodeTuple> tuples = tuples(text);
        this.head = lines.subList(0, tuples.isEmpty() ? lines.size() : line(tuples.get(0)));
        for (int i = 0; i < tuples.size(); i++) {
            int end = i + 1 < tuples.size() ? line(tuples.get(i + 1)) : lines.size();
            keys.add(key(tuples.get(i), lines.subList(line(tuples.get(i)), end)));
        }
    }

    /**
     * The text with the values of {@code after}. What is the same in {@code before}, or is said already, stays as it is written; an
     * empty value takes its key away; a new key comes behind the one that stands before it in {@code after}.
     *
     * @param file what errors call it
     * @param before what the text says now, defaults included; empty for a new text
     */
    public static String set(String file, String text, Map<String, YamlValue> before, Map<String, YamlValue> after) {
        YamlSection section = YamlText.parse(file, text);
        Map<String, YamlValue> changed = new LinkedHashMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        changed.entrySet().removeIf(each -> isSaid(section, each.getKey(), each.getValue()));
        if (changed.isEmpty()) {
            return text;
        }
        YamlKeys keys = new YamlKeys(file, text);
        List<String> order = List.copyOf(after.keySet());
        changed.forEach((key, value) -> keys.put(key, value, order));
        return keys.text(text.contains("\r\n") ? "\r\n" : "\n");
    }

    private static boolean isSaid(YamlSection section, String key, YamlValue value) {
        return value.isEmpty() ? !section.keys().contains(key) : value.isIn(section, key);
    }

    private void put(String name, YamlValue value, List<String> order) {
        int at = indexOf(name);
        if (at < 0) {
            insert(name, value.lines(name), order);
            return;
        }
        Key old = keys.get(at);
        keys.set(at, new Key(name, value.isEmpty() ? List.of() : replaced(old, value.lines(name)), old.after()));
    }

    /** A comment behind a value of one line stays behind the new one. */
    private List<String> replaced(Key old, List<String> lines) {
        String first = old.lines().get(0);
        int comment = old.lines().size() == 1 && lines.size() == 1 ? commentStart(first) : -1;
        return comment < 0 ? lines : List.of(lines.get(0) + first.substring(comment));
    }

    private int commentStart(String line) {
        return tuples(line).stream()
                .map(tuple -> tuple.getValueNode().getEndMark().orElseThrow().getColumn())
                .map(column -> line.offsetByCodePoints(0, column))
                .filter(end -> line.substring(end).strip().startsWith("#"))
                .findFirst()
                .orElse(-1);
    }

    private void insert(String name, List<String> lines, List<String> order) {
        int at = order.subList(0, order.indexOf(name)).stream()
                .mapToInt(this::indexOf)
                .max()
                .orElse(-1);
        if (at < 0) {
            keys.add(0, new Key(name, lines, List.of()));
            return;
        }
        Key before = keys.get(at);
        keys.set(at, new Key(before.name(), before.lines(), List.of()));
        keys.add(at + 1, new Key(name, lines, before.after()));
    }

    private int indexOf(String name) {
        return keys.stream().map(Key::name).toList().indexOf(name);
    }

    private String text(String newline) {
        return Stream.concat(
                        head.stream(),
                        keys.stream().flatMap(key -> Stream.concat(key.lines().stream(), key.after().stream())))
                .map(line -> line + newline)
                .collect(Collectors.joining());
    }

    private List<NodeTuple> tuples(String text) {
        Optional<Node> root = YamlText.compose(file, text);
        if (root.isEmpty()) {
            return List.of();
        }
        if (root.get() instanceof MappingNode mapping && mapping.getFlowStyle() != FlowStyle.FLOW) {
            return mapping.getValue();
        }
        throw DatusException.user(
                file + " is not written key by key, and cannot be changed without rewriting it.",
                "Write each key on a line of its own, as in  state: verified");
    }

    private static Key key(NodeTuple tuple, List<String> region) {
        int contentIndent = tuple.getValueNode() instanceof ScalarNode scalar && isBlock(scalar) ? indent(region) : 0;
        int end = region.size();
        while (end > 1 && isBetween(region.get(end - 1), contentIndent)) {
            end--;
        }
        String name = ((ScalarNode) tuple.getKeyNode()).getValue();
        return new Key(name, region.subList(0, end), region.subList(end, region.size()));
    }

    private static boolean isBlock(ScalarNode scalar) {
        return switch (scalar.getScalarStyle()) {
            case LITERAL, FOLDED -> true;
            default -> false;
        };
    }

    /** How far the content of a block is indented: as far as its first line that is not blank. */
    private static int indent(List<String> region) {
        return region.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .findFirst()
                .orElse(0);
    }

    /** A number sign as far in as a block's content is content. */
    private static boolean isBetween(String line, int contentIndent) {
        int indent = line.length() - line.stripLeading().length();
        return line.isBlank()
                || (line.stripLeading().startsWith("#") && (contentIndent == 0 || indent < contentIndent));
    }

    private static int line(NodeTuple tuple) {
        return tuple.getKeyNode().getStartMark().orElseThrow().getLine();
    }
}
