package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.context.ContextKind;
import datus.context.ContextKinds;
import datus.context.State;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import datus.magics.feedback.Approving;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code %context}: looks through what the workspace knows, and decides about it; a sub-command each. */
@AutoService(NotebookMagic.class)
public final class ContextMagic implements NotebookMagic {
    private static final List<ContextAction> ACTIONS = List.of(
            new SearchAction(),
            new ShowAction(),
            new EditAction(),
            new SaveAction(),
            new DecideAction("verify", State.VERIFIED),
            new DecideAction("accept", State.ACCEPTED),
            new DecideAction("reject", State.REJECTED),
            new DeleteAction(),
            new ExportAction(),
            new RunsAction(),
            new UndoAction());

    @Override
    public MagicSpec spec() {
        String actions = ACTIONS.stream()
                .map(action -> (action.word() + " " + action.takes()).strip())
                .collect(Collectors.joining(", "));
        return new MagicSpec(
                "context",
                List.of("!context"),
                Journey.CONTEXT,
                "Look through what the workspace knows, and decide about it; without an action, an overview.",
                List.of(
                        new Positional("action", Arity.OPTIONAL, actions),
                        new Positional("argument", Arity.MANY, "what the action takes")),
                List.of(
                        new Option("kind", "KIND", "search: only this kind, as in metric or reference_sql"),
                        Approving.ANYWAY),
                Body.OPTIONAL,
                List.of(
                        new Example("%context", "What is known, and what needs a look?"),
                        new Example("%context search orders", "What is known about orders?"),
                        new Example("%context runs", "What changed it?")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%context undo RUN; each change names its run, and %context runs lists all.");
    }

    @Override
    public boolean changesContext(MagicCall call) {
        return call.positional(0).map(word -> action(word).changesContext()).orElse(false);
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        ContextAction action = call.positional(0).map(ContextMagic::action).orElseGet(OverviewAction::new);
        if (call.body().isPresent() && !action.word().equals(SaveAction.WORD)) {
            throw DatusException.user(
                    "%context " + action.word() + " does nothing with the lines below it.",
                    "Only %%context save PATH takes them, as the file's text.");
        }
        session.context().check(session.data().datasources().current());
        return Optional.of(
                action.run(new ContextCall(action, call, session, turn)).display());
    }

    private static ContextAction action(String word) {
        return ACTIONS.stream()
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(word));
    }

    private static DatusException unknown(String word) {
        List<String> words = ACTIONS.stream().map(ContextAction::word).toList();
        return DatusException.user(
                "%context cannot " + word + ".",
                NearestName.hint(word, words, "It can " + String.join(", ", words) + "."));
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return switch (parameter) {
            case "action" ->
                ACTIONS.stream()
                        .map(action -> new Completion.Item(action.word(), "action", action.takes()))
                        .toList();
            case "kind" ->
                ContextKinds.installed().kinds().stream()
                        .filter(ContextKind::isBrowsed)
                        .map(kind -> new Completion.Item(kind.name(), "kind", kind.title()))
                        .toList();
            default ->
                Stream.concat(session.knownContext().ids().stream(), session.knownContext().runs().stream())
                        .toList();
        };
    }
}
