package datus.magics.context;

import datus.frames.Block;

/** {@code %context show}: shows an entry whole. */
final class ShowAction implements ContextAction {

    @Override
    public String word() {
        return "show";
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
        return new EntryPage(call).block(call.context().resolve(call.first()));
    }
}
