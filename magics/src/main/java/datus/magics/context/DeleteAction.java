package datus.magics.context;

import datus.context.Entry;
import datus.context.Run;
import datus.frames.Block;
import java.util.List;

/** {@code %context delete}: removes an entry, with its place in its file. */
final class DeleteAction implements ContextAction {

    @Override
    public String word() {
        return "delete";
    }

    @Override
    public String takes() {
        return "ID";
    }

    @Override
    public boolean changesContext() {
        return true;
    }

    @Override
    public Block run(ContextCall call) {
        Entry entry = call.context().resolve(call.first());
        Run run = call.context().delete("delete " + entry.id(), List.of(entry.id()));
        return Block.paragraph(entry.id() + " is deleted · " + ContextWords.undo(run));
    }
}
