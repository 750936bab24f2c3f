package datus.answer.reading;

import datus.answer.language.Lexicon;
import datus.answer.language.Stem;
import datus.answer.language.Word;
import datus.answer.reading.Span.Option;
import datus.answer.schema.Field;
import datus.answer.schema.Measures;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.context.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Links phrases to the tables, columns and measures of a schema: as people agreed to call them, exact, by stem, by synonym, in part, or
 * mistyped by a letter.
 */
public final class Linker {
    private static final int LONGEST = 6;
    /** More than a name said in full with its table: somebody said so. */
    private static final double AGREED = 1.1;

    private static final String NAME = Stem.of("name");

    private final Lexicon lexicon;
    private final Measures measures;
    private final Map<String, Set<Form>> byStem;
    private final Map<String, Set<Form>> byGlue;
    private final List<Form> forms;
    private final Kin kin;
    private final Meanings meanings;
    private final Callings callings;

    /** @param embedder loads its model with its first use */
    public Linker(Schema schema, Lexicon lexicon, Supplier<Embedder> embedder) {
        this.lexicon = lexicon;
        this.byStem = new HashMap<>();
        this.byGlue = new HashMap<>();
        this.forms = new ArrayList<>();
        this.callings = new Callings(schema, List.of());
        this.measures = new Measures(schema);
        this.kin = new Kin(lexicon);
        this.meanings = new Meanings(schema, embedder);
        for (Table table : schema.tables()) {
            add(
                    new Form(new Mark.ToTable(table), table.stems(), 1.05),
                    table.name().table());
            addKin(table.words(), table.stems());
            addName(table);
            for (Field field : table.fields()) {
                add(table, field);
                addKin(field.words(), field.stems());
            }
        }
    }

    private Linker(Linker other, Callings callings) {
        this.lexicon = other.lexicon;
        this.measures = other.measures;
        this.byStem = other.byStem;
        this.byGlue = other.byGlue;
        this.forms = other.forms;
        this.kin = other.kin;
        this.meanings = other.meanings;
        this.callings = callings;
    }

    /** The same for people who call things so. */
    public Linker calling(Callings agreed) {
        return new Linker(this, agreed);
    }

    /** What people call the name of a row may be its label or title. */
    private void addName(Table table) {
        List<Field> label = table.label();
        if (label.size() == 1
                && table.fields().stream().noneMatch(field -> field.stems().contains(NAME))) {
            Form form = new Form(new Mark.ToField(label.get(0)), List.of(NAME), 0.97);
            add(form, label.get(0).name());
        }
    }

    private void addKin(List<String> words, List<String> stems) {
        for (int i = 0; i < words.size(); i++) {
            kin.add(words.get(i), stems.get(i));
        }
    }

    private void add(Table table, Field field) {
        Mark mark = new Mark.ToField(field);
        add(new Form(mark, field.stems(), 1), field.name());
        if (field.stems().contains("of")) {
            List<String> without =
                    field.stems().stream().filter(stem -> !stem.equals("of")).toList();
            add(new Form(mark, without, 1), field.name());
        }
        if (!field.shortStems().equals(field.stems())) {
            add(new Form(mark, field.shortStems(), 1), field.name());
        }
        List<String> whole = new ArrayList<>(table.stems());
        whole.addAll(field.shortStems());
        if (!whole.equals(field.stems())) {
            add(new Form(mark, whole, 1.05), field.name());
        }
    }

    private void add(Form form, String name) {
        forms.add(form);
        form.stems().forEach(stem -> byStem.computeIfAbsent(stem, any -> new LinkedHashSet<>())
                .add(form));
        byGlue.computeIfAbsent(String.join("", form.stems()), any -> new LinkedHashSet<>())
                .add(form);
        byGlue.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new LinkedHashSet<>())
                .add(form);
    }

    /** How many words a phrase may have. */
    int longest() {
        return LONGEST;
    }

    /** What a phrase can be taken for, the best first. */
    List<Option> options(List<Word> phrase) {
        if (phrase.stream().anyMatch(word -> !word.is(Word.Kind.WORD))) {
            return List.of();
        }
        List<String> stems = phrase.stream().map(Word::stem).toList();
        boolean small =
                phrase.size() == 1 && !lexicon.cues(phrase.get(0).norm()).isEmpty();
        Map<Mark, Double> best = new LinkedHashMap<>();
        List<Map<String, Double>> others = phrase.stream().map(kin::of).toList();
        for (Form form : candidates(stems.get(0), others.get(0))) {
            double score = form.score(stems, others);
            if (score > 0 && !(small && form.stems().size() > 1)) {
                best.merge(form.mark(), score, Math::max);
            }
        }
        addInstead(phrase, best);
        addTurned(stems, best);
        glued(phrase, stems).forEach(form -> best.merge(form.mark(), form.weight(), Math::max));
        callings.of(phrase).forEach(mark -> best.put(mark, AGREED));
        if (stems.size() == 1) {
            measures.find(stems.get(0)).forEach(measure -> best.put(new Mark.ToMeasure(measure), 0.9));
        }
        return sorted(best);
    }

    /** "Number of products" and "date of birth" are columns too, if said in full. */
    private void addTurned(List<String> stems, Map<Mark, Double> best) {
        List<String> without = stems.stream().filter(stem -> !stem.equals("of")).toList();
        if (stems.get(0).equals("of") || stems.get(stems.size() - 1).equals("of") || without.size() == stems.size()) {
            return;
        }
        for (Form form : byGlue.getOrDefault(String.join("", without), Set.of())) {
            boolean own = form.mark() instanceof Mark.ToField field
                    && field.field().shortStems().equals(field.field().stems());
            if (own && form.weight() == 1) {
                best.merge(form.mark(), form.weight(), Math::max);
            }
        }
    }

    /** What a phrase is best taken for; empty if it names nothing. */
    public Optional<Option> best(List<Word> phrase) {
        return options(phrase).stream().findFirst();
    }

    private Set<Form> candidates(String stem, Map<String, Double> others) {
        Set<Form> found = new LinkedHashSet<>(byStem.getOrDefault(stem, Set.of()));
        others.keySet().forEach(other -> found.addAll(byStem.getOrDefault(other, Set.of())));
        return found;
    }

    private void addInstead(List<Word> phrase, Map<Mark, Double> best) {
        for (Kin.Instead instead : kin.ofPhrase(phrase)) {
            List<String> stems = instead.stems();
            List<Map<String, Double>> none =
                    stems.stream().map(stem -> Map.<String, Double>of()).toList();
            for (Form form : byStem.getOrDefault(stems.get(0), Set.of())) {
                double score = form.score(stems, none) * instead.likeness();
                if (score > 0) {
                    best.merge(form.mark(), score, Math::max);
                }
            }
        }
    }

    private Set<Form> glued(List<Word> phrase, List<String> stems) {
        Set<Form> found = new LinkedHashSet<>(byGlue.getOrDefault(String.join("", stems), Set.of()));
        if (phrase.size() == 1) {
            found.addAll(byGlue.getOrDefault(phrase.get(0).norm(), Set.of()));
        }
        return found;
    }

    /** What a word that nothing explains may have meant, had it been typed right; else the names that mean much the same. */
    List<Option> mistyped(Word word) {
        Map<Mark, Double> best = new LinkedHashMap<>();
        for (Form form : forms) {
            double score = form.mistypedScore(word.stem());
            if (score > 0) {
                best.merge(form.mark(), score, Math::max);
            }
        }
        return best.isEmpty() ? meanings.near(word.norm(), kin.distant(word)) : sorted(best);
    }

    private static List<Option> sorted(Map<Mark, Double> scores) {
        return scores.entrySet().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Option::score).reversed())
                .toList();
    }

    /** All words of names, to look for the nearest. */
    Set<String> vocabulary() {
        return new HashSet<>(byStem.keySet());
    }
}
