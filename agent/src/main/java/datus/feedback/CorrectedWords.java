package datus.feedback;

import datus.answer.language.Lexicon;
import datus.answer.recall.SynonymMining;
import datus.answer.schema.Schema;
import datus.answer.schema.SchemaReader;
import datus.context.kind.Synonym;
import datus.data.DataSession;
import datus.data.Datasource;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.data.text.TableReference;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words of a corrected question that its right SQL tells the meaning of. */
public record CorrectedWords(DataSession data, Lexicon lexicon) {

    /** Words to be proposed; none where the SQL before was right, or where no one word is told. */
    public List<Synonym> of(Vote.Correction vote) {
        Given given = vote.about();
        boolean wasRight = !vote.wasWrong() && !given.sql().isBlank();
        return wasRight
                ? List.of()
                : new SynonymMining(lexicon)
                        .mine(
                                given.question(),
                                given.sql(),
                                vote.sql(),
                                schema(given.datasource(), given.sql(), vote.sql()));
    }

    /** Of the tables that are read; names tell enough, so nothing is looked up in the data. */
    private Schema schema(String datasource, String before, String after) {
        Set<String> read = Stream.of(before, after)
                .flatMap(sql -> TableReference.in(sql).stream())
                .map(reference -> reference.table().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Datasource source = data.datasources().get(datasource);
        List<TableInfo> tables = source.catalog().tables(Scope.all(datasource)).stream()
                .filter(table -> read.contains(table.name().table().toLowerCase(Locale.ROOT)))
                .toList();
        return new SchemaReader(lexicon, source.dialect(), sql -> List.of()).read(tables);
    }
}
