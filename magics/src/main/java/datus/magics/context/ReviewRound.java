package datus.magics.context;

import datus.display.CellException;
import datus.error.DatusException;
import datus.feedback.Lesson;
import datus.feedback.Proposal;
import datus.frames.Block;
import datus.kernel.Execution;
import datus.magics.Wording;
import datus.magics.feedback.Approving;
import datus.magics.feedback.Approving.Approved;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Goes through what waits, one after the other, with a key each, and tells at the end what was decided. */
final class ReviewRound {
    private static final String KEYS = "a approve, r reject, e edit, s skip, q quit > ";

    private final ReviewDesk desk;
    private final Execution execution;
    private final List<Block> done = new ArrayList<>();

    ReviewRound(ReviewDesk desk) {
        this.desk = desk;
        this.execution = desk.call().execution();
    }

    /** What was decided; where nobody can be asked, the queue, and how it is decided otherwise. */
    Block go(List<Proposal> proposals) {
        Block queue = desk.queue(proposals);
        execution.outputs().display(queue.display());
        int number = 0;
        boolean goesOn = true;
        for (Proposal proposal : proposals) {
            if (++number > 1 && goesOn) {
                execution.outputs().clear(true);
                execution
                        .outputs()
                        .display(desk.page(number, proposals.size(), proposal).display());
            }
            try {
                goesOn = goesOn && decide(proposal);
            } catch (CellException nobody) {
                return unasked(queue);
            }
        }
        execution.outputs().clear(true);
        return summary();
    }

    private Block unasked(Block queue) {
        if (execution.cancellation().isCancelled()) {
            throw DatusException.user("Stopped.", "");
        }
        execution.outputs().clear(true);
        return Block.of(
                queue,
                Block.paragraph(
                        "Nobody can be asked for a key here: %review approve 1, %review reject 1 WHY or %review edit 1 decides."));
    }

    /** Whether the round goes on. */
    private boolean decide(Proposal proposal) {
        String prompt = KEYS;
        while (true) {
            switch (typed(prompt)) {
                case "a", "approve" -> {
                    Optional<String> refusal = approve(proposal, false);
                    if (refusal.isEmpty()) {
                        return true;
                    }
                    prompt = refusal.get() + "; anyway approves it all the same\n" + KEYS;
                }
                case "anyway" -> {
                    approve(proposal, true);
                    return true;
                }
                case "r", "reject" -> {
                    String why = execution.outputs().input("Why? ", false);
                    done.add(Block.paragraph(desk.reject(proposal, why.strip())));
                    return true;
                }
                case "e", "edit" -> {
                    done.add(desk.edit(proposal.entry()));
                    return false;
                }
                case "s", "skip" -> {
                    return true;
                }
                case "q", "quit" -> {
                    return false;
                }
                default -> prompt = "One of: " + KEYS;
            }
        }
    }

    /** Why it was not approved, if it was not. */
    private Optional<String> approve(Proposal proposal, boolean anyway) {
        Lesson lesson = desk.lesson(proposal);
        Approved approved = desk.approving().approve(lesson, anyway);
        if (approved.isRefused()) {
            return Optional.of(Approving.worse(approved.replayed()));
        }
        done.add(desk.approved(approved, ReviewDesk.subject(lesson) + " is verified"));
        return Optional.empty();
    }

    private String typed(String prompt) {
        return execution.outputs().input(prompt, false).strip().toLowerCase(Locale.ROOT);
    }

    private Block summary() {
        int left = desk.waiting().size();
        String waiting = left == 0 ? "Nothing waits any more." : Wording.count(left, "proposal") + " left.";
        done.add(Block.paragraph(waiting));
        return Block.of(done.toArray(Block[]::new));
    }
}
