package datus.magics.feedback;

import com.google.gson.JsonArray;
import datus.answer.Lore;
import datus.context.Run;
import datus.data.Control;
import datus.data.Scope;
import datus.error.DatusException;
import datus.feedback.Lesson;
import datus.feedback.Replay;
import datus.feedback.Replayed;
import datus.feedback.Taken;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec.Option;
import datus.magics.CellControl;
import datus.magics.NotebookSession;
import datus.magics.PassingDisplay;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets a lesson count, once the questions with verified answers were asked without it and with it. One that makes any of them worse does not
 * count unless the person says so, and then that is kept with it.
 */
public final class Approving {
    /** To be among the options of a magic that approves. */
    public static final Option ANYWAY = new Option("anyway", "", "also if that makes other answers worse");

    private static final int NAMED = 3;

    private final MagicCall call;
    private final NotebookSession session;
    private final TurnDraft turn;
    private final Control control;
    private final Replay replay;

    public Approving(MagicCall call, NotebookSession session, TurnDraft turn) {
        this.call = call;
        this.session = session;
        this.turn = turn;
        this.control = CellControl.of(call);
        LocalDate today = LocalDate.ofInstant(
                session.clock().instant(),
                session.workspace().config().calendar().timeZone());
        this.replay = new Replay(
                lore -> (question, asking) ->
                        session.lore().supposing(lore, () -> session.assistant().answer(question, asking)),
                session.data(),
                today);
    }

    /**
     * What came of it.
     *
     * @param run empty if it made something worse and was refused, or if all was known already
     */
    public record Approved(Replayed replayed, Optional<Run> run, boolean isRefused) {}

    /** Replays a lesson and nothing more. */
    public Replayed replay(Lesson lesson) {
        try (PassingDisplay display = new PassingDisplay(call)) {
            ReplayProgress progress = new ReplayProgress(display);
            return lesson.puts().stream()
                    .map(entry -> datasource(entry.id().datasource()))
                    .distinct()
                    .map(datasource -> replay(lesson, datasource, progress))
                    .reduce(Replayed.nothing(), Replayed::and);
        }
    }

    private Replayed replay(Lesson lesson, String datasource, ReplayProgress progress) {
        Scope scope = Scope.all(datasource);
        Lore now = session.lore().apply(scope);
        return replay.compare(scope, now, lesson.on(now, datasource), control, progress);
    }

    /** What a question is taken for today. */
    public Taken today(String question, String datasource) {
        Scope scope = Scope.all(datasource(datasource));
        return replay.taken(question, scope, session.lore().apply(scope), control);
    }

    /** Whether two statements give the same rows. */
    public boolean haveSameRows(String sql, String other, String datasource) {
        return replay.haveSameRows(sql, other, Scope.all(datasource(datasource)), control);
    }

    /** What is known of no datasource in particular is tried on the current one. */
    private String datasource(String name) {
        return name.isEmpty() ? session.data().datasources().current().name() : name;
    }

    /**
     * Replays a lesson and keeps it, with a note of what it makes worse.
     *
     * @param anyway whether that is no reason against it
     */
    public Approved approve(Lesson lesson, boolean anyway) {
        Replayed replayed = replay(lesson);
        boolean isRefused = !replayed.worse().isEmpty() && !anyway;
        turn.note(isRefused ? "refused" : "approved", ids(lesson));
        if (isRefused) {
            return new Approved(replayed, Optional.empty(), true);
        }
        String note = replayed.worse().isEmpty() ? "" : worse(replayed);
        return new Approved(replayed, lesson.noting(note).keep(session.context()), false);
    }

    /**
     * As {@link #approve}, where a refusal is an error.
     *
     * @throws DatusException naming what would get worse
     */
    public Approved require(Lesson lesson) {
        Approved approved = approve(lesson, call.has(ANYWAY.name()));
        if (approved.isRefused()) {
            call.execution()
                    .outputs()
                    .display(new ReplayPage(session).block(approved.replayed()).display());
            throw DatusException.user(
                    "Not approved: " + worse(approved.replayed()) + ".",
                    "--" + ANYWAY.name() + " approves it all the same, and says so where it is kept.");
        }
        return approved;
    }

    /** As in: 1 question gets worse: "orders in 1995". */
    public static String worse(Replayed replayed) {
        List<Replayed.Change> worse = replayed.worse();
        String named = worse.stream()
                .limit(NAMED)
                .map(change -> "\"" + change.example().text().strip() + "\"")
                .collect(Collectors.joining(", "));
        return Wording.count(worse.size(), "question") + (worse.size() == 1 ? " gets" : " get") + " worse: " + named
                + (worse.size() > NAMED ? ", …" : "");
    }

    private static JsonArray ids(Lesson lesson) {
        JsonArray ids = new JsonArray();
        lesson.puts().forEach(entry -> ids.add(entry.id().toString()));
        return ids;
    }
}
