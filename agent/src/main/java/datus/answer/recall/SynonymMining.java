package datus.answer.recall;

import datus.answer.language.Lexicon;
import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.context.kind.Synonym;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.data.text.TableReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns words from a correction: where the right SQL has one name that the wrong one had not, and one phrase of the question says nothing
 * else that the right SQL has, the phrase is proposed to mean that name. With more than one of either there is no telling, and nothing is
 * proposed.
 */
public final class SynonymMining {
    private static final int LONGEST = 3;

    private final Lexicon lexicon;

    public SynonymMining(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * What a correction teaches, as proposals for a person to approve.
     *
     * @param before the SQL that was wrong
     * @param after the SQL that is right
     */
    public List<Synonym> mine(String question, String before, String after, Schema schema) {
        List<String> added = new ArrayList<>(named(after, schema));
        added.removeAll(named(before, schema));
        if (added.stream().anyMatch(name -> name.startsWith("column:"))) {
            added.removeIf(name -> name.startsWith("table:"));
        }
        List<String> phrases = unexplained(question, after, schema);
        return added.size() == 1 && phrases.size() == 1
                ? List.of(new Synonym(phrases.get(0), added.get(0)))
                : List.of();
    }

    /** Tables and columns, as synonyms name them. */
    private static List<String> named(String sql, Schema schema) {
        Set<String> words = names(sql);
        Set<String> tables = TableReference.in(sql).stream()
                .map(reference -> reference.table().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> named = new ArrayList<>();
        for (Table table : schema.tables()) {
            if (tables.contains(table.name().table().toLowerCase(Locale.ROOT))) {
                named.add("table:" + table.name());
                table.fields().stream()
                        .filter(field -> words.contains(field.name().toLowerCase(Locale.ROOT)) && !field.isKeyLike())
                        .forEach(field -> named.add("column:" + table.name() + "." + field.name()));
            }
        }
        return named;
    }

    private static Set<String> names(String sql) {
        return SqlTokens.withoutComments(sql).stream()
                .filter(SqlToken::isName)
                .map(token -> token.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Words next to each other are one phrase. */
    private List<String> unexplained(String question, String sql, Schema schema) {
        Set<String> explained = stems(sql, schema);
        List<String> phrases = new ArrayList<>();
        List<String> phrase = new ArrayList<>();
        for (Word word : Words.of(question)) {
            boolean open = word.is(Word.Kind.WORD)
                    && lexicon.cues(word.norm()).isEmpty()
                    && !explained.contains(word.stem())
                    && lexicon.synonyms(word.stem()).stream().noneMatch(explained::contains);
            if (open) {
                phrase.add(word.norm());
            } else if (!phrase.isEmpty()) {
                phrases.add(String.join(" ", phrase));
                phrase.clear();
            }
        }
        if (!phrase.isEmpty()) {
            phrases.add(String.join(" ", phrase));
        }
        return phrases.stream()
                .filter(each -> each.split(" ", -1).length <= LONGEST)
                .toList();
    }

    /** Of the names and values that the SQL has. */
    private static Set<String> stems(String sql, Schema schema) {
        Set<String> words = names(sql);
        Set<String> stems = new HashSet<>();
        for (Table table : schema.tables()) {
            if (words.contains(table.name().table().toLowerCase(Locale.ROOT))) {
                stems.addAll(table.stems());
            }
            for (Field field : table.fields()) {
                if (words.contains(field.name().toLowerCase(Locale.ROOT))) {
                    stems.addAll(field.stems());
                }
            }
        }
        LiteralReader.read(sql, Set.of()).stream()
                .flatMap(literal -> Words.of(literal.value()).stream())
                .map(Word::stem)
                .forEach(stems::add);
        return stems;
    }
}
