package datus.answer.metric;

import datus.answer.language.Stem;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rows of a model are, as people speak of them.
 *
 * @param face the dimension or key by which one of them is told from the others, as its name or number
 */
record Thing(SemanticModel model, String face) {
    private static final List<String> FACES = List.of("name", "title", "label", "number", "no", "id", "code");
    private static final List<String> KEYS = List.of("identifier", "id", "key", "code");

    static Thing of(SemanticModel model) {
        return new Thing(model, face(model));
    }

    /** What people call it: its model, and its key without the word that says it is one. */
    List<String> words() {
        Stream<String> keys = model.key().stream().map(key -> stripped(spoken(key), KEYS));
        return Stream.concat(Stream.of(spoken(model.name())), keys).distinct().toList();
    }

    /** Whether a dimension is one of its own. */
    boolean has(String dimension) {
        String name = dimension.substring(dimension.lastIndexOf("__") + 1).replaceFirst("^_", "");
        return Stream.concat(
                        model.dimensions().stream().map(Dimension::name),
                        model.entities().stream().map(Entity::name))
                .anyMatch(name::equals);
    }

    /** A dimension called after it: its name before its number. Without one the key itself. */
    private static String face(SemanticModel model) {
        for (String face : FACES) {
            Optional<String> found = model.dimensions().stream()
                    .map(Dimension::name)
                    .filter(name -> isFace(stems(name), face, model))
                    .findFirst();
            if (found.isPresent()) {
                return model.key().map(key -> key + "__").orElse("") + found.get();
            }
        }
        return model.key()
                .or(() -> model.entities().stream().map(Entity::name).findFirst())
                .orElse(model.name());
    }

    private static boolean isFace(List<String> dimension, String face, SemanticModel model) {
        List<String> own = new ArrayList<>(stems(model.name()));
        own.add(Stem.of(face));
        return dimension.equals(List.of(Stem.of(face)))
                || (dimension.size() >= own.size()
                        && dimension
                                .subList(dimension.size() - own.size(), dimension.size())
                                .equals(own));
    }

    private static String stripped(String words, List<String> endings) {
        int last = words.lastIndexOf(' ');
        return last > 0 && endings.contains(words.substring(last + 1)) ? words.substring(0, last) : words;
    }

    static String spoken(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]+", " ").strip();
    }

    private static List<String> stems(String name) {
        return Arrays.stream(spoken(name).split(" ", -1)).map(Stem::of).toList();
    }
}
