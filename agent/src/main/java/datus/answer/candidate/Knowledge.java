package datus.answer.candidate;

import datus.answer.language.Lexicon;
import datus.answer.language.Stem;
import datus.answer.language.Word;
import datus.answer.reading.Linker;
import datus.answer.schema.Field;
import datus.answer.schema.Lookup;
import datus.answer.schema.Schema;
import datus.answer.schema.SchemaReader;
import datus.answer.schema.Table;
import datus.answer.schema.Value;
import datus.answer.schema.ValueIndex;
import datus.context.Embedder;
import datus.data.Dialect;
import datus.data.TableInfo;
import datus.error.NearestName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is known of one datasource, as far as a scope shows it: its schema in words, and the values of its columns. */
public final class Knowledge {
    private static final int NEAREST = 2;

    private final List<TableInfo> tables;
    private final Lexicon lexicon;
    private final Schema schema;
    private final Linker linker;
    private final ValueIndex values;
    private final Lookup lookup;

    /** @param embedder loads its model with its first use */
    public Knowledge(
            List<TableInfo> tables, Lexicon lexicon, Dialect dialect, Lookup lookup, Supplier<Embedder> embedder) {
        this.tables = List.copyOf(tables);
        this.lexicon = lexicon;
        this.schema = new SchemaReader(lexicon, dialect, lookup).read(tables);
        this.linker = new Linker(schema, lexicon, embedder);
        this.values = new ValueIndex(dialect, lexicon.otherNames());
        this.lookup = lookup;
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
        return linker;
    }

    public List<Value> values(List<Word> phrase) {
        return values.find(phrase, schema.tables(), lookup);
    }

    /** The names most like these words. */
    public List<String> nearest(List<String> words) {
        Stream<Field> fields = schema.tables().stream().map(Table::fields).flatMap(List::stream);
        return fields.sorted(Comparator.comparingDouble((Field field) -> -likeness(field, words))
                        .thenComparing(Field::name))
                .map(Field::name)
                .distinct()
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
