package datus.magics.context;

import datus.context.Entry;
import datus.context.Run;
import datus.frames.Block;
import datus.magics.Wording;
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
        return call.context().find(entry.id()).isPresent()
                ? Block.paragraph(stays(entry))
                : Block.paragraph(entry.id() + " is deleted · " + Wording.undo(run));
    }

    /** A metric that a measure implies has no text of its own to take out. */
    private static String stays(Entry entry) {
        return entry.id() + " stays, for it follows from something else in "
                + entry.provenance().origin()
                + ", as a metric does from a measure with create_metric: true. %context reject " + entry.id()
                + " puts it out of use; %context edit shows the file.";
    }
}
