package datus.generation.usage;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.History;
import datus.context.State;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.context.kind.Example;
import datus.context.kind.ReferenceSqlKind;
import datus.data.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads what people did with a datasource: the SQL that ran, and the SQL that is kept as reference and as examples.
 *
 * @param kept the entries of the context
 */
public record UsageReader(History history, Function<EntryFilter, List<Entry>> kept) {
    private static final int MOST_TURNS = 5_000;

    public Usage read(Scope scope, TableColumns columns) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Turn turn : history.find(TurnQuery.latest(MOST_TURNS))) {
            if (isOf(turn, scope)) {
                turn.sql().ifPresent(sql -> texts.putIfAbsent(plain(sql), sql));
            }
        }
        for (Entry entry :
                kept.apply(EntryFilter.kind(ReferenceSqlKind.KIND, Example.KIND).in(scope))) {
            if (entry.state() != State.REJECTED) {
                texts.putIfAbsent(plain(entry.content()), entry.content());
            }
        }
        return new Usage(texts.values().stream()
                .flatMap(sql -> OutlineReader.read(sql, columns).stream())
                .toList());
    }

    private static boolean isOf(Turn turn, Scope scope) {
        boolean ran = turn.status() == Turn.Status.RAN || turn.status() == Turn.Status.ANSWERED;
        return ran && turn.datasource().filter(scope.datasource()::equals).isPresent();
    }

    /** The same for texts that differ in white space only. */
    private static String plain(String sql) {
        return sql.strip().replaceAll("\\s+", " ").replaceFirst("\\s*;$", "");
    }
}
