package datus.magics;

import datus.context.History;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.kernel.HistoryEntry;
import datus.kernel.HistoryQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The history as clients ask for it: inputs by session and number. Sessions are numbered backwards from the running one, which
 * is 0; they reach as far back as the latest {@value #REACH} turns.
 */
final class InputHistory {
    private static final int REACH = 10_000;

    private final History history;
    private volatile String running = "";

    InputHistory(History history) {
        this.history = history;
    }

    /** A cell of that session begins: it is the running one. */
    void began(String session) {
        running = session;
    }

    /** Earlier inputs, oldest first. Any thread may call. */
    List<HistoryEntry> find(HistoryQuery query) {
        List<Turn> turns = history.find(TurnQuery.latest(REACH));
        if (query instanceof HistoryQuery.Tail tail) {
            return entries(last(turns, tail.count()), sessions(turns));
        } else if (query instanceof HistoryQuery.Range range) {
            return range(turns, range);
        }
        return search(turns, (HistoryQuery.Search) query);
    }

    private List<HistoryEntry> range(List<Turn> turns, HistoryQuery.Range range) {
        return entries(turns, sessions(turns)).stream()
                .filter(entry -> entry.session() == range.session())
                .filter(entry -> entry.line() >= range.start() && (range.stop() <= 0 || entry.line() < range.stop()))
                .toList();
    }

    private List<HistoryEntry> search(List<Turn> turns, HistoryQuery.Search search) {
        Pattern glob = glob(search.pattern());
        List<Turn> matching = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int i = turns.size() - 1; i >= 0 && matching.size() < search.count(); i--) {
            Turn turn = turns.get(i);
            boolean wanted = !search.unique() || seen.add(turn.input());
            if (wanted && glob.matcher(turn.input()).matches()) {
                matching.add(turn);
            }
        }
        Collections.reverse(matching);
        return entries(matching, sessions(turns));
    }

    private static Pattern glob(String glob) {
        String pattern = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(pattern, Pattern.DOTALL);
    }

    private static List<Turn> last(List<Turn> turns, int count) {
        return turns.subList(Math.max(0, turns.size() - Math.max(0, count)), turns.size());
    }

    /** The sessions, the running one first, then backwards in time. */
    private List<String> sessions(List<Turn> turns) {
        Set<String> sessions = new LinkedHashSet<>();
        Optional.of(running).filter(name -> !name.isEmpty()).ifPresent(sessions::add);
        for (int i = turns.size() - 1; i >= 0; i--) {
            sessions.add(turns.get(i).context().session());
        }
        return List.copyOf(sessions);
    }

    private List<HistoryEntry> entries(List<Turn> turns, List<String> sessions) {
        int first = running.isEmpty() ? 1 : 0;
        return turns.stream()
                .map(turn -> new HistoryEntry(
                        -(sessions.indexOf(turn.context().session()) + first), turn.number(), turn.input()))
                .toList();
    }
}
