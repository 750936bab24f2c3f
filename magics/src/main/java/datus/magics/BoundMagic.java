package datus.magics;

import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.Language;
import datus.kernel.Magic;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** A magic of the notebook as the kernel knows magics: bound to its session, and to the turn of one cell. */
record BoundMagic(NotebookMagic magic, NotebookSession session, TurnDraft turn, boolean contextMayChange)
        implements Magic {

    @Override
    public MagicSpec spec() {
        return magic.spec();
    }

    @Override
    public Optional<DisplayData> run(MagicCall call) {
        return contextMayChange || !magic.changesContext(call) ? magic.run(call, session, turn) : skipped(call);
    }

    private Optional<DisplayData> skipped(MagicCall call) {
        String typed = ("%" + spec().name() + " " + call.line()).strip();
        return Optional.of(Block.paragraph("Skipped, for a headless run leaves the context as it is: " + typed
                        + "\ndatus-nb run --apply lets it change.")
                .display());
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
