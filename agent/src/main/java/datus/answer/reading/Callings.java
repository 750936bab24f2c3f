package datus.answer.reading;

import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.context.kind.Synonym;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables and columns of a schema by the words that people agreed to call them by. Immutable. */
public final class Callings {
    private static final String TABLE = "table:";
    private static final String COLUMN = "column:";

    private final List<Synonym> synonyms;
    private final Map<List<String>, List<Mark>> marks = new HashMap<>();

    /** Synonyms of what the schema does not have mean nothing. */
    public Callings(Schema schema, List<Synonym> synonyms) {
        this.synonyms = List.copyOf(synonyms);
        for (Synonym synonym : synonyms) {
            List<Mark> meant = schema.tables().stream()
                    .flatMap(table -> meant(synonym.means(), table))
                    .toList();
            marks.computeIfAbsent(stems(Words.of(synonym.word())), any -> new ArrayList<>())
                    .addAll(meant);
        }
    }

    /** Whether it was made of exactly these. */
    public boolean isOf(List<Synonym> now) {
        return synonyms.equals(now);
    }

    private static Stream<Mark> meant(String means, Table table) {
        if (means.startsWith(TABLE)) {
            return isOf(means.substring(TABLE.length()), table) ? Stream.of(new Mark.ToTable(table)) : Stream.empty();
        }
        int dot = means.lastIndexOf('.');
        boolean isHere =
                means.startsWith(COLUMN) && dot > COLUMN.length() && isOf(means.substring(COLUMN.length(), dot), table);
        return isHere ? table.field(means.substring(dot + 1)).stream().map(Callings::mark) : Stream.empty();
    }

    private static Mark mark(Field field) {
        return new Mark.ToField(field);
    }

    /** With or without its schema. */
    private static boolean isOf(String said, Table table) {
        return said.equalsIgnoreCase(table.name().toString())
                || said.equalsIgnoreCase(table.name().table());
    }

    private static List<String> stems(List<Word> phrase) {
        return phrase.stream().map(Word::stem).toList();
    }

    /** What is called exactly so, but for the endings of words. */
    List<Mark> of(List<Word> phrase) {
        return marks.getOrDefault(stems(phrase), List.of());
    }

    /** The tables that a question may name by such words. */
    public Set<TableName> tables(List<Word> question) {
        List<String> said = stems(question);
        return marks.entrySet().stream()
                .filter(entry -> said.containsAll(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(Callings::table)
                .collect(Collectors.toSet());
    }

    private static TableName table(Mark mark) {
        return mark instanceof Mark.ToField field
                ? field.field().table()
                : ((Mark.ToTable) mark).table().name();
    }
}
