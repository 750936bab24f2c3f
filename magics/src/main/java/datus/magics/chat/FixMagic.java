package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.context.Turn;
import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %fix}: mends the latest SQL that failed, by the names its errors suggest, else by a language model. */
@AutoService(NotebookMagic.class)
public final class FixMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "fix",
                List.of("!fix"),
                Journey.REFINE,
                "Mend the latest SQL that failed in this session, run it, and put it into a cell below.",
                List.of(),
                List.of(
                        new Option("model", "NAME", "the language model to ask, if the names are not at fault"),
                        new Option("no-model", "", "ask no language model"),
                        new Option("again", "", "add the cell also if this one did so before")),
                Body.NONE,
                List.of(new Example("%fix", "Mend what just failed")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%drop NAME forgets the result; delete the cell that was added.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Optional<Turn> failed = KnownTurns.of(call, session)
                .latestHere(each -> each.kind() == Turn.Kind.SQL
                        && each.status() == Turn.Status.FAILED
                        && each.sql().isPresent());
        if (failed.isEmpty()) {
            return Optional.of(Block.paragraph("No SQL failed in this session.").display());
        }
        return Optional.of(new Fixing(call, session, turn).of(failed.get()).display());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("model") ? ModelNames.suggest(session) : List.of();
    }
}
