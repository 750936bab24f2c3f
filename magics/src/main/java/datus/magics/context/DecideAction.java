package datus.magics.context;

import datus.context.Entry;
import datus.context.Run;
import datus.context.State;
import datus.feedback.Lesson;
import datus.feedback.Proposal;
import datus.frames.Block;
import datus.magics.Wording;
import java.util.List;

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
            return Block.paragraph(entry.id() + " is " + Wording.of(state) + " already.");
        }
        String before = Wording.of(entry.state());
        if (state == State.VERIFIED) {
            Proposal proposal = new Proposal(entry, List.of());
            ReviewDesk desk = ReviewDesk.of(call.call(), call.session(), call.turn());
            Lesson lesson = desk.lesson(proposal);
            return desk.approved(
                    desk.approving().require(lesson), ReviewDesk.subject(lesson) + " is verified, was " + before);
        }
        Run run = call.context().decide(entry.id(), state, call.rest());
        return Block.paragraph(entry.id() + " is " + Wording.of(state) + ", was " + before + " · " + Wording.undo(run));
    }
}
