package datus.magics.context;

import datus.context.Entry;
import datus.context.Run;
import datus.context.State;
import datus.frames.Block;
import datus.magics.Wording;

/** {@code %context verify}, {@code accept} and {@code reject}: says how far a person goes along with an entry. */
record DecideAction(String word, State state) implements ContextAction {

    @Override
    public String takes() {
        return state == State.REJECTED ? "ID [WHY]" : "ID";
    }

    @Override
    public boolean changesContext() {
        return true;
    }

    @Override
    public Block run(ContextCall call) {
        Entry entry = call.context().resolve(call.first());
        if (entry.state() == state) {
            return Block.paragraph(entry.id() + " is " + ContextWords.of(state) + " already.");
        }
        Run run = call.context().decide(entry.id(), state, call.rest());
        String before = ContextWords.of(entry.state());
        return Block.paragraph(
                entry.id() + " is " + ContextWords.of(state) + ", was " + before + " · " + Wording.undo(run));
    }
}
