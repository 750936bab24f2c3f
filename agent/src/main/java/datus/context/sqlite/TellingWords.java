package datus.context.sqlite;

import datus.context.EntryFilter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the words of a query by which entries are found: the rare ones, which tell most. Each entry with one of them is scored, at about
 * a microsecond; common words would make that most of a large store and change little in the order.
 */
final class TellingWords {
    /** So many entries are scored; in a smaller store every word counts. A thousand more cost a millisecond. */
    private static final double SCORED = 3_000;
    /** What it costs to count an entry and to pass over it if it is out of scope, where 1 is to score it. */
    private static final double PASSED = 0.05;
    /** By which share the store may grow before words are counted anew. */
    private static final double GROWN = 0.02;

    private final PlainSql sql;
    private final Map<String, Long> known = new HashMap<>();
    private long entries;

    TellingWords(PlainSql sql) {
        this.sql = sql;
    }

    /** A word and in how many entries it is. */
    private record Counted(String word, long entries) {}

    /** The rarest first, as many as may be scored, but at least one that is in any entry. */
    List<String> of(Collection<String> words, EntryFilter filter) throws SQLException {
        look();
        List<Counted> counted = new ArrayList<>();
        for (String word : words) {
            counted.add(new Counted(word, count(word)));
        }
        double cost = Math.min(1, PASSED + share(filter));
        double scored = 0;
        List<String> telling = new ArrayList<>();
        for (Counted each : counted.stream()
                .filter(word -> word.entries() > 0)
                .sorted(Comparator.comparingLong(Counted::entries))
                .toList()) {
            scored += each.entries() * cost;
            if (scored <= SCORED || telling.isEmpty()) {
                telling.add(each.word());
            }
        }
        return telling;
    }

    /** What share of all entries is in scope. */
    private double share(EntryFilter filter) throws SQLException {
        if (filter.scope().isEmpty()) {
            return 1;
        }
        long inScope = 0;
        for (String word : ScopeWords.datasources(filter.scope().get())) {
            inScope += count(word);
        }
        return inScope / (double) Math.max(1, entries);
    }

    /** Counting is not free, and is done once as long as the store grows little; row numbers tell its size well enough. */
    private void look() throws SQLException {
        long now = sql.number("SELECT max(row) FROM entry");
        if (now - entries > GROWN * entries) {
            known.clear();
            entries = now;
        }
    }

    private long count(String word) throws SQLException {
        Long count = known.get(word);
        if (count == null) {
            count = sql.number("SELECT doc FROM word WHERE term = ?", word);
            known.put(word, count);
        }
        return count;
    }
}
