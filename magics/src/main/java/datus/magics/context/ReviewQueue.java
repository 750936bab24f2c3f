package datus.magics.context;

import datus.context.EntryId;
import datus.error.DatusException;
import datus.feedback.Proposal;
import datus.magics.NotebookSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proposals of a notebook by the numbers under which it last showed them: a number means the same until they are listed anew, whatever
 * was decided meanwhile.
 */
final class ReviewQueue implements AutoCloseable {
    private final List<EntryId> shown = new ArrayList<>();

    static ReviewQueue of(NotebookSession session) {
        return session.part(ReviewQueue.class, ReviewQueue::new);
    }

    /** Numbers these from 1. */
    void number(List<Proposal> proposals) {
        shown.clear();
        proposals.forEach(proposal -> shown.add(proposal.entry().id()));
    }

    /**
     * What is meant by a number, or by an id.
     *
     * @throws DatusException if nothing was shown under that number, or nothing is known as that
     */
    EntryId meant(String typed, NotebookSession session) {
        if (!typed.matches("\\d{1,6}")) {
            return session.context().resolve(typed).id();
        }
        int number = Integer.parseInt(typed);
        if (number < 1 || number > shown.size()) {
            throw DatusException.user(
                    shown.isEmpty() ? "No numbers were shown yet." : "There is no number " + number + " in the queue.",
                    "%review lists what waits, with numbers.");
        }
        return shown.get(number - 1);
    }

    /** The proposal of that id, if it waits still. */
    static Optional<Proposal> waiting(EntryId id, NotebookSession session) {
        return Proposal.waiting(session.context()).stream()
                .filter(proposal -> proposal.entry().id().equals(id))
                .findFirst();
    }

    @Override
    public void close() {
        shown.clear();
    }
}
