package datus.answer.recall;

import datus.answer.language.Lexicon;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which words name which tables and columns, to tell whether a word makes a difference to SQL. */
final class SchemaWords {
    private final Map<String, Set<String>> stemsOf = new HashMap<>();
    private final Set<String> stems = new HashSet<>();
    private final Lexicon lexicon;

    SchemaWords(Schema schema, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Table table : schema.tables()) {
            add(table.name().table(), table.stems());
            for (Field field : table.fields()) {
                add(field.name(), field.stems());
            }
        }
    }

    private void add(String name, List<String> itsStems) {
        stemsOf.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new HashSet<>())
                .addAll(itsStems);
        stems.addAll(itsStems);
    }

    /**
     * The share of the words of only one question that would change the SQL: names it does not have and the asked question says, or
     * names it has and only the approved question says.
     */
    double strange(Set<String> asked, Set<String> approved, String sql) {
        Set<String> inSql = new HashSet<>();
        for (SqlToken token : SqlTokens.withoutComments(sql)) {
            if (token.isName()) {
                inSql.addAll(stemsOf.getOrDefault(token.name().toLowerCase(Locale.ROOT), Set.of()));
            }
        }
        double strange = 0;
        double all = 0;
        for (String stem : asked) {
            if (isName(stem)) {
                all++;
                strange += approved.contains(stem) || means(stem, inSql) || means(stem, approved) ? 0 : 1;
            }
        }
        for (String stem : approved) {
            if (inSql.contains(stem)) {
                all++;
                strange += means(stem, asked) ? 0 : 0.5;
            }
        }
        return all == 0 ? 0 : strange / all;
    }

    boolean isName(String stem) {
        return stems.contains(stem) || lexicon.synonyms(stem).stream().anyMatch(stems::contains);
    }

    private boolean means(String stem, Set<String> among) {
        return among.contains(stem) || lexicon.synonyms(stem).stream().anyMatch(among::contains);
    }
}
