package datus.magics;

import datus.kernel.Completion;
import datus.kernel.Language;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** A magic of the notebook: one class, found by ServiceLoader, without state. */
public interface NotebookMagic {

    MagicSpec spec();

    /**
     * Runs on the execute thread.
     *
     * @param turn what the history will say; recorded when this returns or throws
     * @return the cell's result, or nothing
     * @throws datus.error.DatusException what a person reads
     */
    Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn);

    /** How to take back what it changed, in a sentence; empty if it changes nothing that lasts. */
    default Optional<String> undo() {
        return Optional.empty();
    }

    /** Whether such a call changes what the workspace knows; a headless run leaves that alone unless told to. */
    default boolean changesContext(MagicCall call) {
        return false;
    }

    /** Values for a parameter of this magic, for completion. */
    default List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return List.of();
    }

    /** How its body is edited, where that is in a language of its own. */
    default Optional<Language> language(NotebookSession session) {
        return Optional.empty();
    }
}
