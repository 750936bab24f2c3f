package datus.context.sqlite;

import datus.context.EntryFilter;
import datus.context.search.Membership;
import datus.context.search.Segmentation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds entries by their words, best first by BM25. */
final class WordSearch {
    /** A word in more than a tenth of all entries tells little, and reading where it stands takes longest. */
    private static final double COMMON_SHARE = 0.1;
    /** Below this many entries every word is cheap. */
    private static final long COMMON_LEAST = 1000;

    private static final int GROWTH = 8;
    private static final String MATCHING =
            """
            SELECT found.score, entry.* FROM
                (SELECT rowid, -bm25(words, 0, 4, 4, 2, 1) AS score FROM words
                WHERE words MATCH ? ORDER BY score DESC, rowid LIMIT ?) AS found
            JOIN entry ON entry.row = found.rowid ORDER BY found.score DESC, found.rowid""";

    private final PlainSql sql;

    WordSearch(PlainSql sql) {
        this.sql = sql;
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

    /** Any of the words, in scope; words of letters and digits only need no escaping within quotes. */
    private Optional<String> query(String words, EntryFilter filter) throws SQLException {
        List<String> telling = telling(new ArrayList<>(new LinkedHashSet<>(Segmentation.ofQuery(words))));
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        String any = telling.stream()
                .map(word -> "\"" + word + "\"")
                .collect(Collectors.joining(" OR ", "{name text label body} : (", ")"));
        return Optional.of(
                ScopeWords.condition(filter).map(scope -> scope + " AND " + any).orElse(any));
    }

    /** Without the common ones; if there are no others, the rarest. */
    private List<String> telling(List<String> words) throws SQLException {
        long common = Math.max(COMMON_LEAST, (long) (COMMON_SHARE * sql.number("SELECT count(*) FROM entry")));
        record Counted(String word, long entries) {}
        List<Counted> counted = new ArrayList<>();
        for (String word : words) {
            counted.add(new Counted(word, sql.number("SELECT doc FROM word WHERE term = ?", word)));
        }
        List<String> telling = counted.stream()
                .filter(each -> each.entries() <= common)
                .map(Counted::word)
                .toList();
        return telling.isEmpty() || counted.stream().allMatch(each -> each.entries() == 0 || each.entries() > common)
                ? counted.stream()
                        .filter(each -> each.entries() > 0)
                        .min(Comparator.comparingLong(Counted::entries))
                        .map(each -> List.of(each.word()))
                        .orElse(List.of())
                : telling;
    }
}
