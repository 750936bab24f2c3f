package datus.answer.recall;

import datus.answer.candidate.Knowledge;
import datus.answer.language.Lexicon;
import datus.answer.language.Word;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.Sql;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether two questions name different columns of the same tables: "per order status" is not "per order priority". */
final class NamedColumns {
    private final Schema schema;
    private final Lexicon lexicon;

    NamedColumns(Knowledge knowledge) {
        this.schema = knowledge.schema();
        this.lexicon = knowledge.lexicon();
    }

    /** Whether the asked question names a column that the SQL could read and does not, in place of one that it reads. */
    boolean differ(List<Word> asked, List<Word> approved, Sql sql) {
        Set<String> names = SqlTokens.withoutComments(sql.text()).stream()
                .filter(SqlToken::isName)
                .map(token -> lower(token.name()))
                .collect(Collectors.toSet());
        Set<String> explained = stems(approved);
        explained.addAll(stems(names));
        boolean adds = named(asked, names).stream().anyMatch(field -> !reads(names, field) && isNew(field, explained));
        return adds
                && named(approved, names).stream().anyMatch(field -> reads(names, field) && isNew(field, stems(asked)));
    }

    private static boolean reads(Set<String> names, Field field) {
        return names.contains(lower(field.name()));
    }

    private boolean isNew(Field field, Set<String> explained) {
        return field.stems().stream()
                .anyMatch(stem -> !explained.contains(stem)
                        && lexicon.synonyms(stem).stream().noneMatch(explained::contains));
    }

    /** The columns of the tables that are read which these words name in full. A word that does something in most questions names none. */
    private List<Field> named(List<Word> words, Set<String> names) {
        List<String> stems = words.stream().map(Word::stem).toList();
        return read(names)
                .flatMap(table -> table.fields().stream())
                .filter(field -> field.words().size() > 1
                        || lexicon.cues(field.words().get(0)).isEmpty())
                .filter(field -> Collections.indexOfSubList(stems, field.stems()) >= 0)
                .toList();
    }

    private Stream<Table> read(Set<String> names) {
        return schema.tables().stream()
                .filter(table -> names.contains(lower(table.name().table())));
    }

    /** Of the tables and columns with these names. */
    private Set<String> stems(Set<String> names) {
        Set<String> stems = new HashSet<>();
        read(names).forEach(table -> {
            stems.addAll(table.stems());
            table.fields().stream().filter(field -> reads(names, field)).forEach(field -> stems.addAll(field.stems()));
        });
        return stems;
    }

    private static Set<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).collect(Collectors.toCollection(HashSet::new));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
