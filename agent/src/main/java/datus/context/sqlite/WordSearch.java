package datus.context.sqlite;

import datus.context.EntryFilter;
import datus.context.search.Membership;
import datus.context.search.Segmentation;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds entries by their words, best first by BM25. */
final class WordSearch {
    private static final int GROWTH = 8;
    private static final String MATCHING =
            """
            SELECT found.score, entry.* FROM
                (SELECT rowid, -bm25(words, 0, 4, 4, 2, 1) AS score FROM words
                WHERE words MATCH ? ORDER BY score DESC, rowid LIMIT ?) AS found
            JOIN entry ON entry.row = found.rowid ORDER BY found.score DESC, found.rowid""";

    private final PlainSql sql;
    private final TellingWords telling;

    WordSearch(PlainSql sql) {
        this.sql = sql;
        this.telling = new TellingWords(sql);
    }

    /** Looks further as long as the filter leaves fewer than asked for and there is more to look at. */
    List<Found> find(String words, EntryFilter filter, int limit) throws SQLException {
        Optional<String> query = query(words, filter);
        if (query.isEmpty()) {
            return List.of();
        }
        Membership membership = Membership.searched(filter);
        for (long depth = limit; ; depth *= GROWTH) {
            List<Found> matching = sql.select(
                    MATCHING,
                    row -> new Found(row.getLong("row"), EntryRow.read(row), row.getDouble("score")),
                    query.get(),
                    depth);
            List<Found> members = matching.stream()
                    .filter(found -> membership.has(found.entry()))
                    .limit(limit)
                    .toList();
            if (members.size() == limit || matching.size() < depth) {
                return members;
            }
        }
    }

    /** Any of the words, in scope; within quotes, words of letters and digits need no escaping. */
    private Optional<String> query(String words, EntryFilter filter) throws SQLException {
        List<String> chosen = telling.of(new LinkedHashSet<>(Segmentation.ofQuery(words)), filter);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        String any = chosen.stream()
                .map(word -> "\"" + word + "\"")
                .collect(Collectors.joining(" OR ", "{name text label body} : (", ")"));
        return Optional.of(
                ScopeWords.condition(filter).map(scope -> scope + " AND " + any).orElse(any));
    }
}
