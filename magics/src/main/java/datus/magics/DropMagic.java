package datus.magics;

import com.google.auto.service.AutoService;
import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %drop}: forgets kept results. */
@AutoService(NotebookMagic.class)
public final class DropMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "drop",
                List.of(),
                Journey.EXPLORE,
                "Forget a kept result and free its memory.",
                List.of(new Positional("name", Arity.REQUIRED, "the result, as %frames lists it")),
                List.of(),
                Body.NONE,
                List.of(new Example("%drop _", "Forget the latest result")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("Run the cell that made the result again; %frames names it before you drop.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        String typed = call.positionals().get(0);
        String name = session.data()
                .results()
                .find(typed)
                .map(result -> result.name())
                .orElse(typed);
        session.data().results().drop(name);
        return Optional.of(Block.paragraph(name + " is forgotten.").display());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return Suggestions.results(session);
    }
}
