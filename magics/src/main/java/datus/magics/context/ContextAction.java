package datus.magics.context;

import datus.frames.Block;

/** One thing that {@code %context} can do; without state. */
interface ContextAction {

    /** As in {@code verify}. */
    String word();

    /** What stands behind the word in help, as in {@code ID}; empty if nothing. */
    String takes();

    boolean changesContext();

    Block run(ContextCall call);
}
