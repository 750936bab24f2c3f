package datus.answer.reading;

import datus.answer.language.Stem;
import datus.answer.language.Word;
import datus.answer.reading.Span.Option;
import datus.answer.schema.Field;
import datus.answer.schema.Join;
import datus.answer.schema.Schema;
import datus.data.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a column that names rows of another table for those rows where no word says that its key is meant: the pilot of pilot_id. */
final class References {
    private static final Set<String> KEY_WORDS =
            Set.of("id", "ids", "identifier", "key", "code", "codes", "number", "numbers", "no");

    private static final Set<String> KEY_STEMS =
            KEY_WORDS.stream().map(Stem::of).collect(Collectors.toUnmodifiableSet());

    private final Schema schema;

    References(Schema schema) {
        this.schema = schema;
    }

    /** The span with what its columns stand for. */
    Span follow(Span span, List<Word> phrase) {
        boolean key = phrase.stream().map(Word::norm).anyMatch(KEY_WORDS::contains);
        if (key) {
            return span;
        }
        Map<Mark, Option> options = new LinkedHashMap<>();
        for (Option option : span.options()) {
            Option followed = follow(option, phrase);
            options.merge(followed.mark(), followed, (one, other) -> one.score() >= other.score() ? one : other);
        }
        return new Span(span.from(), span.to(), List.copyOf(options.values()), span.weight());
    }

    private Option follow(Option option, List<Word> phrase) {
        return option.mark() instanceof Mark.ToField field && isWhole(field.field(), phrase)
                ? target(field.field())
                        .map(table -> new Option(new Mark.ToTable(schema.table(table)), option.score()))
                        .orElse(option)
                : option;
    }

    /** Whether nothing but the word for a key is left of a column's name. */
    private static boolean isWhole(Field field, List<Word> phrase) {
        List<String> said = phrase.stream().map(Word::stem).toList();
        return field.stems().stream().allMatch(stem -> said.contains(stem) || KEY_STEMS.contains(stem));
    }

    /** The table whose rows a column names, if it is one, by a key that says nothing itself. */
    private Optional<TableName> target(Field field) {
        List<TableName> targets = schema.joins().from(field.table()).stream()
                .filter(join -> join.fromColumns().equals(List.of(field.name())))
                .filter(join -> isKey(join))
                .map(Join::to)
                .distinct()
                .toList();
        return targets.size() == 1 && !targets.get(0).equals(field.table())
                ? Optional.of(targets.get(0))
                : Optional.empty();
    }

    private boolean isKey(Join join) {
        return join.toColumns().size() == 1
                && schema.table(join.to())
                        .field(join.toColumns().get(0))
                        .filter(key -> key.isKeyLike() && !key.isText())
                        .isPresent();
    }
}
