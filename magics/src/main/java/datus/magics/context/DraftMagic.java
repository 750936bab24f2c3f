package datus.magics.context;

import datus.data.Scope;
import datus.generation.Generator;
import datus.generation.draft.Draft;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.Suggestions;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** A magic that proposes files: it shows what they would change and why, and writes them only when told to. */
abstract class DraftMagic implements NotebookMagic {

    /** As in {@code gen_metrics}. */
    abstract String name();

    abstract String summary();

    /** What it is of. */
    abstract Positional about();

    abstract List<Example> examples();

    abstract List<Draft> drafts(Generator generator, Scope scope, MagicCall call, NotebookSession session);

    @Override
    public final MagicSpec spec() {
        return new MagicSpec(
                name(),
                List.of("!" + name()),
                Journey.CONTEXT,
                summary(),
                List.of(about()),
                DraftCell.OPTIONS,
                Body.OPTIONAL,
                examples());
    }

    @Override
    public final Optional<String> undo() {
        return Optional.of("Only --save writes; %context undo RUN takes it back.");
    }

    @Override
    public final boolean changesContext(MagicCall call) {
        return DraftCell.saves(call);
    }

    @Override
    public final Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        DraftCell cell = DraftCell.of(call, session, turn);
        Scope scope = Scope.all(session.data().datasources().current().name());
        return Optional.of(
                cell.block(drafts(cell.generator(), scope, call, session)).display());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("table") ? Suggestions.tables(session) : List.of();
    }
}
