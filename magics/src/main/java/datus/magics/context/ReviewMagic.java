package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.feedback.Proposal;
import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import datus.magics.feedback.Approving;
import datus.magics.feedback.ByHand;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code %review}: what waits for a person to check it, and the check. */
@AutoService(NotebookMagic.class)
public final class ReviewMagic implements NotebookMagic {
    static final String NOTHING = "Nothing waits for a check.";

    private static final String APPROVE = "approve";
    private static final String REJECT = "reject";
    private static final String EDIT = "edit";
    private static final String ALL = "all";
    private static final List<String> ACTIONS = List.of(APPROVE, REJECT, EDIT);

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "review",
                List.of("!review"),
                Journey.REFINE,
                "Go through what waits for a check: corrections, accepted answers and other proposals.",
                List.of(
                        new Positional("action", Arity.OPTIONAL, "approve, reject, edit, or a number to show"),
                        new Positional("which", Arity.OPTIONAL, "its number or id; approve also takes all"),
                        new Positional("why", Arity.TEXT, "reject: what is wrong with it")),
                List.of(Approving.ANYWAY),
                Body.NONE,
                List.of(
                        new Example("%review", "What waits, and decide it key by key"),
                        new Example("%review approve all", "All of it is right")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%context undo RUN; each decision names its run.");
    }

    @Override
    public boolean changesContext(MagicCall call) {
        return call.positional(0)
                .filter(word -> word.equals(APPROVE) || word.equals(REJECT))
                .isPresent();
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        session.context().check(session.data().datasources().current());
        ReviewDesk desk = ReviewDesk.of(call, session, turn);
        String action = call.positional(0).orElse("");
        if (action.isEmpty()) {
            return Optional.of(queue(desk, call).display());
        } else if (!ACTIONS.contains(action)) {
            return Optional.of(desk.show(number(action)).display());
        }
        String which = call.positional(1)
                .orElseThrow(() -> DatusException.user(
                        "%review " + action + " needs a number or an id.", "%review lists what waits."));
        return Optional.of(
                decide(desk, action, which, call.positional(2).orElse("")).display());
    }

    private static Block queue(ReviewDesk desk, MagicCall call) {
        List<Proposal> waiting = desk.waiting();
        if (waiting.isEmpty()) {
            return Block.paragraph(NOTHING + " %good and %%correct propose what it is for.");
        }
        return ByHand.refusal(call).isPresent() ? desk.queue(waiting) : new ReviewRound(desk).go(waiting);
    }

    private static String number(String typed) {
        if (typed.matches("\\d+") || typed.indexOf(':') > 0) {
            return typed;
        }
        throw DatusException.user(
                "%review cannot " + typed + ".",
                NearestName.hint(typed, ACTIONS, "It can " + String.join(", ", ACTIONS) + ", or show a number."));
    }

    /** A number may mean something else where the list before it ran anew. */
    private static Block decide(ReviewDesk desk, String action, String which, String why) {
        Optional<String> refusal = ByHand.refusal(desk.call());
        if (refusal.isPresent()) {
            return Block.paragraph(refusal.get());
        }
        return switch (action) {
            case APPROVE -> which.equals(ALL) ? desk.approveAll() : desk.approve(which);
            case REJECT -> desk.reject(which, why.strip().replaceFirst("^[\"“](.*)[\"”]$", "$1"));
            default -> desk.edit(which);
        };
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return switch (parameter) {
            case "action" ->
                ACTIONS.stream()
                        .map(action -> new Completion.Item(action, "action", ""))
                        .toList();
            case "which" ->
                Stream.concat(
                                Stream.of(new Completion.Item(ALL, "proposals", "")),
                                session.knownContext().ids().stream())
                        .toList();
            default -> List.of();
        };
    }
}
