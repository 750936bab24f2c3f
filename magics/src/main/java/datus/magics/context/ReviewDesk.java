package datus.magics.context;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Run;
import datus.error.DatusException;
import datus.feedback.Lesson;
import datus.feedback.Lessons;
import datus.feedback.Proposal;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import datus.magics.feedback.Approving;
import datus.magics.feedback.Approving.Approved;
import datus.magics.feedback.ReplayPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shows and decides what waits for a check. */
record ReviewDesk(MagicCall call, NotebookSession session, Approving approving) {

    static ReviewDesk of(MagicCall call, NotebookSession session, TurnDraft turn) {
        return new ReviewDesk(call, session, new Approving(call, session, turn));
    }

    List<Proposal> waiting() {
        return Proposal.waiting(session.context());
    }

    /** The list of all, numbered, and the first of them whole. */
    Block queue(List<Proposal> proposals) {
        ReviewQueue.of(session).number(proposals);
        Block list = new Pages(session)
                .listing(
                        "Waiting for a check",
                        ProposalPage.listing(proposals),
                        (proposals.size() > 1 ? "%review 2 shows the second; " : "")
                                + "approve, reject and edit take a number; approve all takes all.");
        return Block.of(list, page(1, proposals.size(), proposals.get(0)));
    }

    Block page(int number, int count, Proposal proposal) {
        return new ProposalPage(session, approving).block(number + " of " + count, proposal);
    }

    Block show(String which) {
        EntryId id = ReviewQueue.of(session).meant(which, session);
        return ReviewQueue.waiting(id, session)
                .map(proposal -> new ProposalPage(session, approving).block(which, proposal))
                .orElseGet(() -> decided(id));
    }

    Block approve(String which) {
        EntryId id = ReviewQueue.of(session).meant(which, session);
        Optional<Proposal> proposal = ReviewQueue.waiting(id, session);
        if (proposal.isEmpty()) {
            return decided(id);
        }
        Lesson lesson = lesson(proposal.get());
        return approved(approving.require(lesson), subject(lesson) + " is verified");
    }

    /** All that wait, in one step. */
    Block approveAll() {
        List<Proposal> all = waiting();
        if (all.isEmpty()) {
            return Block.paragraph(ReviewMagic.NOTHING);
        }
        String count = Wording.count(all.size(), "proposal");
        Lesson lesson =
                Lesson.all("verify " + count, all.stream().map(this::lesson).toList());
        return approved(approving.require(lesson), count + (all.size() == 1 ? " is" : " are") + " verified");
    }

    /** What a lesson is about, which may not be called as its proposal was. */
    static String subject(Lesson lesson) {
        return lesson.puts().get(0).id().toString();
    }

    Lesson lesson(Proposal proposal) {
        return new Lessons(session.context()).approving(proposal);
    }

    Block approved(Approved approved, String done) {
        String undo = approved.run().map(run -> " · " + Wording.undo(run)).orElse("");
        return Block.of(Block.paragraph(done + undo), new ReplayPage(session).block(approved.replayed()));
    }

    Block reject(String which, String why) {
        EntryId id = ReviewQueue.of(session).meant(which, session);
        return ReviewQueue.waiting(id, session)
                .map(proposal -> Block.paragraph(reject(proposal, why)))
                .orElseGet(() -> decided(id));
    }

    /** Rejects it; what to say. */
    String reject(Proposal proposal, String why) {
        Optional<Run> run =
                new Lessons(session.context()).rejecting(proposal, why).keep(session.context());
        return proposal.entry().id() + " is rejected"
                + run.map(each -> " · " + Wording.undo(each)).orElse("");
    }

    Block edit(String which) {
        EntryId id = ReviewQueue.of(session).meant(which, session);
        return edit(session.context()
                .find(id)
                .orElseThrow(() -> DatusException.user(id + " is gone.", "%review lists what waits.")));
    }

    /** Puts the file of an entry into the cell below; saved, it waits again. */
    Block edit(Entry entry) {
        Path file = session.context()
                .file(entry)
                .orElseThrow(() -> DatusException.user(
                        entry.id() + " has no file yet.",
                        "%review approve " + entry.id() + " writes it; %context edit " + entry.id()
                                + " edits it then."));
        FileDraft draft = FileDraft.of(session.workspace().root(), file);
        draft.offer(call.execution().outputs());
        return Block.paragraph("Edit " + draft.path() + " in the cell below and run it; then it waits here again.");
    }

    private Block decided(EntryId id) {
        return Block.paragraph(session.context()
                .find(id)
                .map(entry -> id + " is " + Wording.of(entry.state()) + " already.")
                .orElse(id + " does not wait any more."));
    }
}
