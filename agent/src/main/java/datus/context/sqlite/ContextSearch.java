package datus.context.sqlite;

import datus.answer.language.Lexicon;
import datus.context.EntryFilter;
import datus.context.Hit;
import datus.context.SearchRequest;
import datus.context.SearchRequest.Way;
import datus.context.search.Candidate;
import datus.context.search.Membership;
import datus.context.search.Ranking;
import datus.context.search.VectorIndex;
import datus.context.search.VectorIndex.Near;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Searches by words, by meaning, or by both, of which the best are ranked together. */
final class ContextSearch {
    /** So many of each way are ranked, or this many times the limit. */
    private static final int LEAST_DEPTH = 50;

    private static final int DEPTH = 4;
    private static final int GROWTH = 8;

    private final PlainSql sql;
    private final WordSearch words;
    private final Ranking ranking;

    ContextSearch(PlainSql sql) {
        this.sql = sql;
        this.words = new WordSearch(sql);
        this.ranking = new Ranking(Lexicon.english());
    }

    List<Hit> byWords(SearchRequest request) throws SQLException {
        return hits(words.find(request.words(), request.filter(), request.limit()));
    }

    /** By meaning, and by words too if that is asked for. */
    List<Hit> byMeaning(SearchRequest request, VectorIndex index, float[] vector) throws SQLException {
        if (!request.ways().contains(Way.LEXICAL)) {
            return hits(near(request.filter(), index, vector, request.limit()));
        }
        int depth = Math.max(LEAST_DEPTH, DEPTH * request.limit());
        Map<Long, Candidate> candidates = new LinkedHashMap<>();
        for (Found found : words.find(request.words(), request.filter(), depth)) {
            OptionalDouble nearness = index.nearness(found.row(), vector);
            candidates.put(found.row(), new Candidate(found.entry(), found.score(), nearness));
        }
        for (Found found : near(request.filter(), index, vector, depth)) {
            candidates.putIfAbsent(found.row(), new Candidate(found.entry(), 0, OptionalDouble.of(found.score())));
        }
        return ranking.order(request.words(), candidates.values(), request.limit());
    }

    /** The index knows no columns; where the scope leaves too few of the nearest, more are looked at. */
    private List<Found> near(EntryFilter filter, VectorIndex index, float[] vector, int limit) throws SQLException {
        Membership membership = Membership.searched(filter);
        for (int depth = limit; ; depth *= GROWTH) {
            List<Near> near = index.nearest(vector, membership, depth);
            List<Found> members = entries(near).stream()
                    .filter(found -> membership.has(found.entry()))
                    .limit(limit)
                    .toList();
            if (members.size() == limit || near.size() < depth) {
                return members;
            }
        }
    }

    private List<Found> entries(List<Near> near) throws SQLException {
        Map<Long, Double> scores = new HashMap<>();
        near.forEach(each -> scores.put(each.row(), each.nearness()));
        String rows = near.stream().map(each -> Long.toString(each.row())).collect(Collectors.joining(","));
        return sql
                .select("SELECT row, " + EntryRow.COLUMNS + " FROM entry WHERE row IN (" + rows + ")", row -> {
                    long number = row.getLong("row");
                    return new Found(number, EntryRow.read(row), scores.getOrDefault(number, 0.0));
                })
                .stream()
                .sorted(Found.BEST_FIRST)
                .toList();
    }

    private static List<Hit> hits(Collection<Found> found) {
        return found.stream().map(Found::hit).toList();
    }
}
