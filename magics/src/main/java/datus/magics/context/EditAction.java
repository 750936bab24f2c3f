package datus.magics.context;

import datus.context.Entry;
import datus.error.DatusException;
import datus.frames.Block;
import java.nio.file.Path;

/** {@code %context edit}: puts an entry's file into the next cell, which saves it when it is run. */
final class EditAction implements ContextAction {

    @Override
    public String word() {
        return "edit";
    }

    @Override
    public String takes() {
        return "ID";
    }

    @Override
    public boolean changesContext() {
        return false;
    }

    @Override
    public Block run(ContextCall call) {
        Entry entry = call.context().resolve(call.first());
        Path file = call.context()
                .file(entry)
                .orElseThrow(() -> DatusException.user(
                        entry.id() + " has no file: it is observed, not decided.",
                        "%bootstrap renews it from its source."));
        FileDraft draft = FileDraft.of(call.session().workspace().root(), file);
        draft.offer(call.call().execution().outputs());
        return Block.of(
                call.link().block(entry.id() + " is in ", file),
                Block.paragraph("Edit the cell below and run it to save; or edit the file, any way you like."),
                Block.preformatted(draft.text()));
    }
}
