package datus.answer.reading;

import datus.answer.reading.Span.Option;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.context.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Knows the names of a schema by what they mean, for words that nothing else explains. The model and the vectors of the names are
 * made with the first such word. Confined to the execute thread.
 */
final class Meanings {
    private static final int MOST_NAMES = 600;
    private static final double LEAST = 0.53;
    private static final double MARGIN = 0.03;
    private static final double WEIGHT = 0.8;

    private final Supplier<Embedder> embedder;
    private final Map<String, List<Mark>> names = new LinkedHashMap<>();
    private List<float[]> vectors = List.of();

    Meanings(Schema schema, Supplier<Embedder> embedder) {
        this.embedder = embedder;
        for (Table table : schema.tables()) {
            add(table.spoken(), new Mark.ToTable(table));
            for (Field field : table.fields()) {
                if (!field.isKeyLike()) {
                    add(field.spoken(), new Mark.ToField(field));
                }
            }
        }
    }

    private void add(String name, Mark mark) {
        names.computeIfAbsent(name, any -> new ArrayList<>()).add(mark);
    }

    /**
     * What a noun most likely stands for; nothing if no name comes near, or if there are too many to compare. Verbs stand near names
     * that they only have to do with: who produced something is not its make.
     */
    List<Option> near(String noun) {
        boolean verb = noun.endsWith("ed") || noun.endsWith("ing");
        if (verb || names.size() > MOST_NAMES || names.isEmpty()) {
            return List.of();
        }
        if (vectors.isEmpty()) {
            vectors = embedder.get().embed(List.copyOf(names.keySet()));
        }
        float[] said = embedder.get().embed(List.of(noun)).get(0);
        double best =
                vectors.stream().mapToDouble(own -> likeness(own, said)).max().orElse(0);
        List<Option> found = new ArrayList<>();
        int at = 0;
        for (List<Mark> marks : names.values()) {
            double likeness = likeness(vectors.get(at++), said);
            if (likeness >= LEAST && likeness > best - MARGIN) {
                marks.forEach(mark -> found.add(new Option(mark, likeness * WEIGHT)));
            }
        }
        found.sort(Comparator.comparingDouble(Option::score).reversed());
        return found;
    }

    private static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
