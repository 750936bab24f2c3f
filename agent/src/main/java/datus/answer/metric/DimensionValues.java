package datus.answer.metric;

import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.answer.schema.Lookup;
import datus.answer.schema.ValueIndex;
import datus.error.DatusException;
import datus.semantic.MetricQuery;
import datus.semantic.compile.MetricCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of dimensions, each read with its first use and kept. Confined to the execute thread. */
final class DimensionValues {
    private static final int MOST_VALUES = 2_000;

    private final MetricCompiler compiler;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    DimensionValues(MetricCompiler compiler) {
        this.compiler = compiler;
    }

    /** Where among these dimensions a phrase is a value. */
    List<MetricFilter> find(List<String> dimensions, List<Word> phrase, Lookup rows) {
        String key = phrase.size() == 1 && phrase.get(0).is(Word.Kind.QUOTED)
                ? ValueIndex.key(Words.of(phrase.get(0).text()))
                : ValueIndex.key(phrase);
        return dimensions.stream()
                .flatMap(dimension -> Optional.ofNullable(known.computeIfAbsent(dimension, any -> read(dimension, rows))
                                .get(key))
                        .map(value -> new MetricFilter(dimension, value))
                        .stream())
                .toList();
    }

    /** Texts by how they are looked up; none of a dimension with too many, or that cannot be read. */
    private Map<String, String> read(String dimension, Lookup rows) {
        Map<String, String> values = new HashMap<>();
        try {
            MetricQuery query = new MetricQuery(
                    List.of(),
                    List.of(dimension),
                    List.of(),
                    Optional.empty(),
                    false,
                    List.of(),
                    Optional.of(MOST_VALUES + 1));
            rows.rows(compiler.compile(query).text()).stream()
                    .map(row -> row.get(0))
                    .filter(value -> value instanceof String)
                    .map(String::valueOf)
                    .forEach(value -> values.putIfAbsent(ValueIndex.key(Words.of(value)), value));
        } catch (DatusException unreadable) {
            return Map.of();
        }
        return values.size() > MOST_VALUES ? Map.of() : values;
    }
}
