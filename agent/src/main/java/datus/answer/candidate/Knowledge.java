package datus.answer.candidate;

import datus.answer.language.Lexicon;
import datus.answer.language.Stem;
import datus.answer.language.Word;
import datus.answer.reading.Callings;
import datus.answer.reading.Linker;
import datus.answer.schema.Field;
import datus.answer.schema.Focus;
import datus.answer.schema.Lookup;
import datus.answer.schema.Schema;
import datus.answer.schema.SchemaReader;
import datus.answer.schema.Table;
import datus.answer.schema.Value;
import datus.answer.schema.ValueIndex;
import datus.context.Embedder;
import datus.context.kind.Synonym;
import datus.data.Dialect;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.error.NearestName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of one datasource, as far as a scope shows it: its schema in words, and the values of its columns. */
public final class Knowledge {
    private static final int NEAREST = 2;

    private static final int LARGE = 150;

    private final List<TableInfo> tables;
    private final Lexicon lexicon;
    private final Schema schema;
    private final ValueIndex values;
    private final Lookup lookup;
    private final Supplier<Embedder> embedder;
    private Callings callings;
    private @Nullable Linker linker;
    private @Nullable Focus focus;

    /** @param embedder loads its model with its first use */
    public Knowledge(
            List<TableInfo> tables, Lexicon lexicon, Dialect dialect, Lookup lookup, Supplier<Embedder> embedder) {
        this.tables = List.copyOf(tables);
        this.lexicon = lexicon;
        this.schema = new SchemaReader(lexicon, dialect, lookup).read(tables);
        this.values = new ValueIndex(dialect, lexicon.otherNames());
        this.lookup = lookup;
        this.embedder = embedder;
        this.callings = new Callings(schema, List.of());
    }

    private Knowledge(Knowledge whole, Schema part) {
        this.tables = whole.tables;
        this.lexicon = whole.lexicon;
        this.schema = part;
        this.values = whole.values;
        this.lookup = whole.lookup;
        this.embedder = whole.embedder;
        this.callings = whole.callings;
    }

    /** Takes over what people call tables and columns, in place of what they did before. */
    public void call(List<Synonym> synonyms) {
        if (!callings.isOf(synonyms)) {
            callings = new Callings(schema, synonyms);
            linker = linker == null ? null : linker.calling(callings);
        }
    }

    /** What of it a question can be about: all, or of a large schema the tables that its words name and those beside them. */
    public Knowledge about(List<Word> question) {
        if (schema.tables().size() <= LARGE) {
            return this;
        }
        if (focus == null) {
            focus = new Focus(schema);
        }
        Set<TableName> part = focus.on(question);
        part.addAll(callings.tables(question));
        return part.isEmpty() ? this : new Knowledge(this, schema.only(part));
    }

    /** Whether it was made of exactly these tables. */
    public boolean isOf(List<TableInfo> now) {
        return tables.equals(now);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Schema schema() {
        return schema;
    }

    public Linker linker() {
        Linker known = linker;
        if (known == null) {
            known = new Linker(schema, lexicon, embedder).calling(callings);
            linker = known;
        }
        return known;
    }

    public List<Value> values(List<Word> phrase) {
        return values.find(phrase, schema, lookup);
    }

    /** The names most like these words. */
    public List<String> nearest(List<String> words) {
        Map<String, Double> likely = new HashMap<>();
        schema.tables().stream()
                .map(Table::fields)
                .flatMap(List::stream)
                .forEach(field -> likely.computeIfAbsent(field.name(), any -> likeness(field, words)));
        return likely.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(NEAREST)
                .toList();
    }

    private static double likeness(Field field, List<String> words) {
        return words.stream()
                .map(word -> Stem.of(word.toLowerCase(Locale.ROOT)))
                .flatMapToDouble(stem -> field.stems().stream().mapToDouble(own -> likeness(stem, own)))
                .max()
                .orElse(0);
    }

    /** From 0, nothing in common, to 1, the same; a common beginning counts most. */
    private static double likeness(String one, String other) {
        double same = 1 - (double) NearestName.edits(one, other) / Math.max(one.length(), other.length());
        return same + (one.charAt(0) == other.charAt(0) ? 0.2 : 0);
    }
}
