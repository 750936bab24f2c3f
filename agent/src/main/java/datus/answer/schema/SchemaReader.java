package datus.answer.schema;

import datus.answer.language.Lexicon;
import datus.data.Dialect;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import java.util.ArrayList;
import java.util.List;

/** Makes a {@link Schema} of what a catalogue tells; keys that are not declared are looked for in the data. */
public final class SchemaReader {
    private final Lexicon lexicon;
    private final Dialect dialect;
    private final Lookup lookup;

    public SchemaReader(Lexicon lexicon, Dialect dialect, Lookup lookup) {
        this.lexicon = lexicon;
        this.dialect = dialect;
        this.lookup = lookup;
    }

    /** The schema of these tables. */
    public Schema read(List<TableInfo> infos) {
        Names names = new Names(
                lexicon, infos.stream().map(info -> info.name().table()).toList());
        List<Table> bare = infos.stream().map(info -> table(info, names)).toList();
        KeyFinder keys = new KeyFinder(bare, dialect, lookup);
        List<Table> tables = bare.stream().map(keys::withKey).toList();
        return new Schema(tables, new JoinFinder(tables, dialect, lookup).joins(), dialect);
    }

    private static Table table(TableInfo info, Names names) {
        List<String> words = names.ofTable(info.name().table());
        List<String> stems = Names.stems(words);
        String prefix =
                Names.sharedPrefix(info.columns().stream().map(ColumnInfo::name).toList());
        List<Field> fields = new ArrayList<>();
        for (ColumnInfo column : info.columns()) {
            List<String> own = names.words(column.name().substring(prefix.length()));
            List<String> ownStems = Names.stems(own);
            fields.add(new Field(info.name(), column, own, ownStems, withoutTable(ownStems, stems)));
        }
        List<Field> key = info.primaryKey().stream()
                .flatMap(name -> fields.stream().filter(field -> field.name().equalsIgnoreCase(name)))
                .toList();
        return new Table(info, words, stems, fields, key);
    }

    private static List<String> withoutTable(List<String> column, List<String> table) {
        boolean starts =
                column.size() > table.size() && column.subList(0, table.size()).equals(table);
        return starts ? column.subList(table.size(), column.size()) : column;
    }
}
