package datus.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A datasource as lines of YAML, and where in a text those lines belong. Only lines are inserted; none is rewritten. */
final class DatasourceEntry {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_./~][A-Za-z0-9_./~-]*");
    private static final Pattern WORD_WITH_MEANING = Pattern.compile("(?i)true|false|null|~|\\.inf|\\.nan");

    private DatasourceEntry() {}

    /** The text with the datasource at the end of its {@code datasources}. */
    static String append(String file, String text, DatasourceConfig added) {
        Optional<Node> datasources = YamlText.compose(file, text).flatMap(DatasourceEntry::datasources);
        if (datasources.isEmpty()) {
            String separator = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
            return text + separator + DatasourceReader.DATASOURCES + ":\n" + block(added, "  ");
        }
        Node node = datasources.get();
        if (node.getTag().equals(Tag.NULL)) {
            return insertAfterLine(text, line(node), block(added, "  "));
        }
        CollectionNode<?> entries = (CollectionNode<?>) node;
        return entries.getFlowStyle() == FlowStyle.FLOW
                ? insertIntoFlow(text, entries, added)
                : insertIntoBlock(text, entries, added);
    }

    /** The lines of an entry below {@code datasources}, each with that indentation. */
    static String block(DatasourceConfig added, String indent) {
        return indent + quoted(added.name()) + ":\n" + keys(added, indent + "  ");
    }

    private static String insertIntoBlock(String text, CollectionNode<?> entries, DatasourceConfig added) {
        String indent = " ".repeat(entries.getStartMark().orElseThrow().getColumn());
        String lines = entries instanceof SequenceNode
                ? indent + "- name: " + quoted(added.name()) + "\n" + keys(added, indent + "  ")
                : block(added, indent);
        return insertAfterLine(text, lastLine(entries), lines);
    }

    /** {@code {a: {…}}} or {@code [{…}]}: the entry goes before the closing bracket. */
    private static String insertIntoFlow(String text, CollectionNode<?> entries, DatasourceConfig added) {
        String fields = properties(added).entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        String entry = entries instanceof SequenceNode
                ? "{name: " + quoted(added.name()) + ", " + fields + "}"
                : quoted(added.name()) + ": {" + fields + "}";
        int closing =
                text.offsetByCodePoints(0, entries.getEndMark().orElseThrow().getIndex()) - 1;
        return text.substring(0, closing)
                + (entries.getValue().isEmpty() ? "" : ", ")
                + entry
                + text.substring(closing);
    }

    private static String keys(DatasourceConfig added, String indent) {
        return properties(added).entrySet().stream()
                .map(entry -> indent + entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> properties(DatasourceConfig added) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("type", quoted(added.type()));
        added.properties().forEach((key, value) -> lines.put(quoted(key), quoted(value)));
        return lines;
    }

    /** Double quotes unless the text reads back as itself without. */
    private static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !WORD_WITH_MEANING.matcher(text).matches();
        if (plain) {
            return text;
        }
        return YamlValue.quoted(text);
    }

    private static String insertAfterLine(String text, int line, String lines) {
        int end = 0;
        for (int i = 0; i <= line; i++) {
            int newline = text.indexOf('\n', end);
            if (newline < 0) {
                return text + "\n" + lines;
            }
            end = newline + 1;
        }
        return text.substring(0, end) + lines + text.substring(end);
    }

    /** The last line with content: a block's own end mark lies behind the comments and blank lines that follow it. */
    private static int lastLine(Node node) {
        if (node instanceof SequenceNode sequence && sequence.getFlowStyle() != FlowStyle.FLOW) {
            return last(sequence.getValue()).map(DatasourceEntry::lastLine).orElse(line(node));
        }
        if (node instanceof MappingNode mapping && mapping.getFlowStyle() != FlowStyle.FLOW) {
            return last(mapping.getValue())
                    .map(NodeTuple::getValueNode)
                    .map(DatasourceEntry::lastLine)
                    .orElse(line(node));
        }
        return node.getEndMark().orElseThrow().getLine();
    }

    private static int line(Node node) {
        return node.getStartMark().orElseThrow().getLine();
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    private static Optional<Node> datasources(Node root) {
        return root instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(DatasourceReader.DATASOURCES))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }
}
