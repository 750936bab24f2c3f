package datus.magics.chat;

import datus.context.Turn;
import datus.context.TurnQuery;
import datus.error.DatusException;
import datus.kernel.MagicCall;
import datus.kernel.RequestContext;
import datus.magics.NotebookSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Turns as cells name them: Q17 is cell 17 of this session, else the latest of that number in this notebook. */
record KnownTurns(NotebookSession session, RequestContext here) {
    private static final int REACH = 1_000;

    static KnownTurns of(MagicCall call, NotebookSession session) {
        return new KnownTurns(session, call.execution().context());
    }

    /** The turn that is meant by Q17, or by 17. */
    Turn named(String typed) {
        String digits = typed.replaceFirst("^[Qq]", "");
        if (!digits.matches("\\d{1,9}")) {
            throw DatusException.user("Turns are called as in Q17, not " + typed + ".", "%history lists them.");
        }
        int number = Integer.parseInt(digits);
        return latest(turn -> turn.number() == number)
                .orElseThrow(() -> DatusException.user(
                        "There is no Q" + number + " in this notebook.", "%history lists what there is."));
    }

    /** The latest of this session, else of earlier sessions of this notebook. */
    Optional<Turn> latest(Predicate<Turn> wanted) {
        return last(inSession(), wanted).or(() -> here.notebook().flatMap(path -> last(inNotebook(path), wanted)));
    }

    /** The latest of this session. */
    Optional<Turn> latestHere(Predicate<Turn> wanted) {
        return last(inSession(), wanted);
    }

    private TurnQuery inSession() {
        return new TurnQuery(Optional.of(here.session()), Optional.empty(), "", REACH);
    }

    private static TurnQuery inNotebook(String path) {
        return new TurnQuery(Optional.empty(), Optional.of(path), "", REACH);
    }

    private Optional<Turn> last(TurnQuery query, Predicate<Turn> wanted) {
        List<Turn> found = session.history().find(query).stream().filter(wanted).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** What a turn asked. */
    static String question(Turn turn) {
        return Details.of(turn)
                .inside("conversation")
                .text("question")
                .orElse(turn.input().strip());
    }

    /** The SQL of a turn. */
    static String sql(Turn turn) {
        return turn.sql()
                .map(String::strip)
                .orElseThrow(() -> DatusException.user(
                        "Q" + turn.number() + " has no SQL.", "%history lists what ran, and its SQL."));
    }
}
