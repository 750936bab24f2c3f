package datus.answer.recall;

import datus.answer.Lore;
import datus.answer.candidate.Knowledge;
import datus.answer.language.Word;
import datus.answer.schema.Field;
import datus.answer.schema.Table;
import datus.context.Embedder;
import datus.context.Entry;
import datus.context.kind.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The templates of one lore, found by what their questions mean. Immutable, but for what it hands on to the next. */
final class Library {
    private final List<Entry> entries;
    private final Map<Entry, Template> templates = new HashMap<>();
    private final Map<String, float[]> vectors = new HashMap<>();
    private final List<Template> ordered = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    /** The columns of what approved questions name. */
    private final Map<String, Set<String>> known = new HashMap<>();

    private Library(List<Entry> entries) {
        this.entries = entries;
    }

    static Library empty() {
        return new Library(List.of());
    }

    boolean isOf(Lore lore) {
        return entries.equals(usable(lore));
    }

    /** What is not known yet is read and embedded. */
    Library of(Lore now, Knowledge knowledge, Embedder embedder) {
        Library next = new Library(usable(now));
        TemplateReader reader = new TemplateReader(names(knowledge));
        for (Entry entry : next.entries) {
            Template kept = templates.get(entry);
            next.add(entry, kept == null ? reader.read(entry) : kept);
        }
        next.embed(vectors, embedder);
        return next;
    }

    private static List<Entry> usable(Lore lore) {
        return lore.agreed(Example.KIND);
    }

    private static Set<String> names(Knowledge knowledge) {
        Set<String> names = new HashSet<>();
        for (Table table : knowledge.schema().tables()) {
            names.add(table.name().table().toLowerCase(Locale.ROOT));
            table.fields().stream()
                    .map(Field::name)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .forEach(names::add);
        }
        return names;
    }

    private void add(Entry entry, Template template) {
        templates.put(entry, template);
        ordered.add(template);
        template.frame().stream().map(Word::stem).distinct().forEach(stem -> counts.merge(stem, 1, Integer::sum));
        template.slots().stream().filter(slot -> !slot.isNumber()).forEach(slot -> known.computeIfAbsent(
                        Span.key(slot.span().of(template.words())), any -> new HashSet<>())
                .addAll(slot.columns()));
    }

    private void embed(Map<String, float[]> earlier, Embedder embedder) {
        Set<String> masked = ordered.stream().map(Template::masked).collect(Collectors.toSet());
        earlier.forEach((text, vector) -> {
            if (masked.contains(text)) {
                vectors.put(text, vector);
            }
        });
        List<String> missing = masked.stream()
                .filter(text -> !vectors.containsKey(text))
                .sorted()
                .toList();
        List<float[]> found = embedder.embed(missing);
        for (int i = 0; i < missing.size(); i++) {
            vectors.put(missing.get(i), found.get(i));
        }
    }

    boolean isEmpty() {
        return ordered.isEmpty();
    }

    /** What approved questions name. */
    Set<String> known() {
        return known.keySet();
    }

    /** Whether approved questions have this value, and only in places of other columns than the slot. */
    boolean isOfOthers(String value, Slot slot) {
        Set<String> columns = known.getOrDefault(value, Set.of());
        return !columns.isEmpty() && Collections.disjoint(columns, slot.columns());
    }

    /** How telling a stem is: from 0, nearly every question has it, to 1, none. */
    double weight(String stem) {
        return Math.log((ordered.size() + 1.0) / (counts.getOrDefault(stem, 0) + 0.5))
                / Math.log(2 * (ordered.size() + 1.0));
    }

    /** Whether approved questions have this stem outside of values. */
    boolean hasWord(String stem) {
        return counts.containsKey(stem);
    }

    /** A template, and the cosine of it and what was asked. */
    record Near(Template template, double nearness) {}

    List<Near> nearest(float[] vector, int limit) {
        return ordered.stream()
                .map(template -> new Near(template, dot(vectors.getOrDefault(template.masked(), vector), vector)))
                .sorted(Comparator.comparingDouble(Near::nearness).reversed())
                .limit(limit)
                .toList();
    }

    static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
