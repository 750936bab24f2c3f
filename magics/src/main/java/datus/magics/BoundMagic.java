package datus.magics;

import datus.kernel.Completion;
import datus.kernel.Language;
import datus.kernel.Magic;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** A magic of the notebook as the kernel knows magics: bound to its session, and to the turn of one cell. */
record BoundMagic(NotebookMagic magic, NotebookSession session, TurnDraft turn) implements Magic {

    @Override
    public MagicSpec spec() {
        return magic.spec();
    }

    @Override
    public Optional<DisplayData> run(MagicCall call) {
        return magic.run(call, session, turn);
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix) {
        return magic.suggest(parameter, prefix, session).stream()
                .filter(item -> item.text().startsWith(prefix))
                .toList();
    }

    @Override
    public Optional<Language> language() {
        return magic.language(session);
    }
}
