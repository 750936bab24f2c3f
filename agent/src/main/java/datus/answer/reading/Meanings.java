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
import java.util.Set;
import java.util.function.Supplier;

/**
 * Knows the names of a schema by what they mean, for words that nothing else explains. The model and the vectors of the names are
 * made with the first such word. Confined to the execute thread.
 */
final class Meanings {
    private static final int MOST_NAMES = 600;
    private static final double LEAST = 0.53;
    /** Where the thesaurus has the name near the word too, though too far to be taken for it by itself. */
    private static final double LEAST_SECONDED = 0.45;

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
     * What a noun most likely stands for; nothing if no name comes near, or if there are too many to compare. Names that are seconded
     * come before all others: ships are nearer to sailors than to vessels, but are vessels. Verbs stand near names that they only have
     * to do with: who produced something is not its make.
     *
     * @param seconded the stems of which names are made that the thesaurus has near the noun
     */
    List<Option> near(String noun, Set<String> seconded) {
        boolean verb = noun.endsWith("ed") || noun.endsWith("ing");
        if (verb || names.size() > MOST_NAMES || names.isEmpty()) {
            return List.of();
        }
        if (vectors.isEmpty()) {
            vectors = embedder.get().embed(List.copyOf(names.keySet()));
        }
        float[] said = embedder.get().embed(List.of(noun)).get(0);
        List<Guess> guesses = guesses(said);
        List<Guess> agreed = guesses.stream()
                .filter(guess -> guess.likeness() >= LEAST_SECONDED && guess.isOf(seconded))
                .toList();
        return agreed.isEmpty() ? options(guesses, LEAST) : options(agreed, LEAST_SECONDED);
    }

    private record Guess(Mark mark, double likeness) {
        boolean isOf(Set<String> stems) {
            return mark instanceof Mark.ToTable table
                    ? stems.containsAll(table.table().stems())
                    : mark instanceof Mark.ToField field
                            && stems.containsAll(field.field().shortStems());
        }
    }

    private List<Guess> guesses(float[] said) {
        List<Guess> guesses = new ArrayList<>();
        int at = 0;
        for (List<Mark> marks : names.values()) {
            double likeness = likeness(vectors.get(at++), said);
            marks.forEach(mark -> guesses.add(new Guess(mark, likeness)));
        }
        return guesses;
    }

    private static List<Option> options(List<Guess> guesses, double least) {
        double best = guesses.stream().mapToDouble(Guess::likeness).max().orElse(0);
        return guesses.stream()
                .filter(guess -> guess.likeness() >= least && guess.likeness() > best - MARGIN)
                .sorted(Comparator.comparingDouble(Guess::likeness).reversed())
                .map(guess -> new Option(guess.mark(), guess.likeness() * WEIGHT))
                .toList();
    }

    private static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
