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

/**
 * A magic of the notebook as the kernel knows magics: bound to its session, and to the turn of one cell.
 *
 * @param spec the magic's own, which it would put together anew each time it is asked
 */
record BoundMagic(NotebookMagic magic, MagicSpec spec, NotebookSession session, TurnDraft turn, ContextChanges changes)
        implements Magic {

    /** A magic that no cell has called yet. */
    static BoundMagic of(NotebookMagic magic, NotebookSession session, ContextChanges changes) {
        return new BoundMagic(magic, magic.spec(), session, new TurnDraft(), changes);
    }

    /** The same magic in a cell. */
    Magic within(TurnDraft cell) {
        return new BoundMagic(magic, spec, session, cell, changes);
    }

    @Override
    public Optional<DisplayData> run(MagicCall call) {
        if (changes == ContextChanges.BY_HAND || !magic.changesContext(call)) {
            return magic.run(call, session, turn);
        }
        return changes == ContextChanges.APPLIED ? magic.run(call.meant(), session, turn) : skipped(call);
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
