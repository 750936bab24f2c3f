package datus.workspace;

import datus.error.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of a YAML file, read key by key so that each error can name the line and the nearest known key. */
public final class YamlSection {
    private final String file;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, YamlPlace> places = new LinkedHashMap<>();
    private final YamlPlace place;

    private YamlSection(String file, YamlPlace place) {
        this.file = file;
        this.place = place;
    }

    static YamlSection of(String file, Optional<Node> node) {
        YamlSection section =
                new YamlSection(file, node.map(there -> place(file, there)).orElse(new YamlPlace(file, 1)));
        node.filter(there -> !there.getTag().equals(Tag.NULL))
                .ifPresent(there -> section.tuples(there).forEach(section::put));
        return section;
    }

    private List<NodeTuple> tuples(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw place.fault("expected keys with values here.", "Write lines such as  key: value");
    }

    private void put(NodeTuple tuple) {
        Node key = tuple.getKeyNode();
        YamlPlace where = place(file, key);
        if (!(key instanceof ScalarNode name)) {
            throw where.fault("a key must be a plain word.", "");
        }
        if (values.put(name.getValue(), tuple.getValueNode()) != null) {
            throw where.fault("\"" + name.getValue() + "\" stands here a second time.", "Keep one of the two.");
        }
        places.put(name.getValue(), where);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** Where the section begins. */
    public YamlPlace place() {
        return place;
    }

    /** Where a key stands that {@link #keys} names. */
    public YamlPlace place(String key) {
        return places.getOrDefault(key, place);
    }

    /** Refuses all other keys, with the nearest known one. */
    public void expectOnly(Collection<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw place(key)
                        .fault(
                                "unknown key \"" + key + "\".",
                                NearestName.hint(
                                        key, known, "Known here: " + String.join(", ", new TreeSet<>(known)) + "."));
            }
        }
    }

    /** The section below a key; an empty one if the key is not there. */
    public YamlSection section(String key) {
        return of(file, Optional.ofNullable(values.get(key)));
    }

    public boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    /** Whether there are keys with values below a key. */
    public boolean isSection(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** Whether it is a list of sections below a key, as its first item tells. */
    public boolean isSections(String key) {
        return values.get(key) instanceof SequenceNode list
                && !list.getValue().isEmpty()
                && list.getValue().get(0) instanceof MappingNode;
    }

    /** The single values of a list below a key, or the one value there; empty if there is none. */
    public List<YamlScalar> scalars(String key) {
        if (!(values.get(key) instanceof SequenceNode list)) {
            return scalar(key).stream().toList();
        }
        List<YamlScalar> scalars = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof ScalarNode value)) {
                throw place(file, item).fault("\"" + key + "\" takes a list of single values.", "");
            }
            scalars.add(new YamlScalar(value.getValue(), place(file, item)));
        }
        return List.copyOf(scalars);
    }

    /** The sections of a list below a key. */
    public List<YamlSection> sections(String key) {
        return values.get(key) instanceof SequenceNode list
                ? list.getValue().stream()
                        .map(item -> of(file, Optional.of(item)))
                        .collect(Collectors.toList())
                : List.of();
    }

    /** The value of a key; empty if it is not there or null. */
    public Optional<YamlScalar> scalar(String key) {
        Node node = values.get(key);
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return Optional.empty();
        }
        if (node.getNodeType() != NodeType.SCALAR) {
            throw place(key).fault("\"" + key + "\" takes a single value.", "");
        }
        return Optional.of(new YamlScalar(((ScalarNode) node).getValue(), place(key)));
    }

    /** The words below a key, a list or a single one; empty if it is not there. */
    public List<String> words(String key) {
        if (values.get(key) instanceof SequenceNode list) {
            return list.getValue().stream().map(item -> word(key, item)).toList();
        }
        return scalar(key).map(YamlScalar::text).map(List::of).orElse(List.of());
    }

    private String word(String key, Node item) {
        if (item instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw place(file, item).fault("\"" + key + "\" takes words.", "Write  " + key + ": [one, another]");
    }

    private static YamlPlace place(String file, Node node) {
        return new YamlPlace(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }
}
