package datus.answer.recall;

import datus.answer.language.Lexicon;
import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.answer.reading.Links;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.context.kind.Synonym;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.data.text.TableReference;
import java.util.ArrayList;
import java.util.BitSet;
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
    private final Links links = Links.english();

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

    /** Words that else only link others count where there are no others. */
    private List<String> unexplained(String question, String sql, Schema schema) {
        List<Word> words = Words.of(question);
        BitSet open = open(words, stems(sql, schema));
        BitSet telling = BitSet.valueOf(open.toLongArray());
        open.stream().filter(at -> links.isLink(words.get(at))).forEach(telling::clear);
        return phrases(words, telling.isEmpty() ? open : telling);
    }

    /** Where words are that neither do anything nor are said by the SQL. */
    private BitSet open(List<Word> words, Set<String> explained) {
        List<String> norms = words.stream().map(Word::norm).toList();
        BitSet open = new BitSet();
        int at = 0;
        while (at < norms.size()) {
            int cue = lexicon.cueLength(norms, at);
            Word word = words.get(at);
            boolean isSaid = explained.contains(word.stem())
                    || lexicon.synonyms(word.stem()).stream().anyMatch(explained::contains);
            open.set(at, cue == 0 && word.is(Word.Kind.WORD) && !isSaid);
            at += Math.max(1, cue);
        }
        return open;
    }

    /** Words next to each other are one phrase. */
    private static List<String> phrases(List<Word> words, BitSet open) {
        List<String> phrases = new ArrayList<>();
        for (int from = open.nextSetBit(0); from >= 0; from = open.nextSetBit(open.nextClearBit(from))) {
            int to = open.nextClearBit(from);
            if (to - from <= LONGEST) {
                phrases.add(words.subList(from, to).stream().map(Word::norm).collect(Collectors.joining(" ")));
            }
        }
        return phrases;
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
