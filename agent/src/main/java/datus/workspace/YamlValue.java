package datus.workspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value as lines of YAML that diff well: quoted only where it must be, SQL and prose as a literal block. */
public sealed interface YamlValue {

    /** The lines that say it. */
    List<String> lines(String key);

    /** Whether there is nothing to say, and the key is left out. */
    boolean isEmpty();

    /** Whether the section says the same already, however it is written. */
    boolean isIn(YamlSection section, String key);

    /** A word or a sentence. */
    record Line(String text) implements YamlValue {
        @Override
        public List<String> lines(String key) {
            return text.contains("\n") ? new Block(text).lines(key) : List.of(key + ": " + scalar(text, "k: ", ""));
        }

        @Override
        public boolean isEmpty() {
            return text.isBlank();
        }

        @Override
        public boolean isIn(YamlSection section, String key) {
            return said(section, key).equals(text.strip());
        }
    }

    /** A text of lines; the white space around it is no part of it. */
    record Block(String text) implements YamlValue {
        public Block {
            text = text.replace("\r\n", "\n").strip();
        }

        @Override
        public List<String> lines(String key) {
            String block = text.lines()
                    .map(line -> line.isEmpty() ? "" : "  " + line)
                    .collect(Collectors.joining("\n", key + ": |\n", "\n"));
            boolean readsBack = value(block).filter(text::equals).isPresent();
            return readsBack ? block.lines().toList() : List.of(key + ": " + quoted(text));
        }

        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }

        @Override
        public boolean isIn(YamlSection section, String key) {
            return said(section, key).equals(text);
        }

        private static Optional<String> value(String block) {
            return node(block)
                    .filter(MappingNode.class::isInstance)
                    .map(node -> ((MappingNode) node).getValue().get(0).getValueNode())
                    .map(node -> ((ScalarNode) node).getValue().strip());
        }
    }

    /** Some words in a row. */
    record Words(List<String> words) implements YamlValue {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public List<String> lines(String key) {
            return List.of(key + ": "
                    + words.stream().map(word -> scalar(word, "[", "]")).collect(Collectors.joining(", ", "[", "]")));
        }

        @Override
        public boolean isEmpty() {
            return words.isEmpty();
        }

        @Override
        public boolean isIn(YamlSection section, String key) {
            return section.words(key).equals(words);
        }
    }

    private static String said(YamlSection section, String key) {
        return section.scalar(key).map(said -> said.text().strip()).orElse("");
    }

    /** Without quotes where it reads back as itself between {@code before} and {@code after}, in older readers too. */
    private static String scalar(String text, String before, String after) {
        boolean plain = !text.matches("(?i)y|n|yes|no|on|off|~|\\d+(:\\d+)+")
                && node(before + text + after)
                        .filter(node -> isPlain(node, text))
                        .isPresent();
        return plain ? text : quoted(text);
    }

    private static boolean isPlain(Node node, String text) {
        Node value = node instanceof MappingNode mapping && mapping.getValue().size() == 1
                ? mapping.getValue().get(0).getValueNode()
                : node instanceof SequenceNode list && list.getValue().size() == 1
                        ? list.getValue().get(0)
                        : node;
        return value instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getTag().equals(Tag.STR)
                && scalar.getValue().equals(text);
    }

    private static Optional<Node> node(String yaml) {
        try {
            return YamlText.compose("", yaml);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** In double quotes, on one line. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> quoted.append(escaped(each)));
        return quoted.append('"').toString();
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029
                        ? String.format("\\u%04x", codePoint)
                        : Character.toString(codePoint);
        };
    }
}
