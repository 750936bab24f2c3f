package datus.magics.chat;

import datus.answer.Approval;
import datus.answer.Person;
import datus.display.CellException;
import datus.error.DatusException;
import datus.frames.Block;
import datus.generation.draft.Diff;
import datus.generation.draft.Diff.Kind;
import datus.generation.draft.Diff.Line;
import datus.kernel.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whoever sits at the notebook, asked through the input that its client offers. */
final class StdinPerson implements Person {
    private static final Set<String> YES = Set.of("y", "yes");

    private final Execution execution;
    private final List<Block> asides = new ArrayList<>();

    StdinPerson(Execution execution) {
        this.execution = execution;
    }

    @Override
    public String ask(String question, List<String> choices) {
        StringBuilder prompt = new StringBuilder(question.strip());
        for (int i = 0; i < choices.size(); i++) {
            prompt.append("\n  ").append(i + 1).append(". ").append(choices.get(i));
        }
        String typed = input(question, prompt + "\n> ").strip();
        boolean chosen =
                typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= choices.size();
        return chosen ? choices.get(Integer.parseInt(typed) - 1) : typed;
    }

    /** The whole of it is shown above the prompt; anything but yes is no. */
    @Override
    public boolean approves(Approval approval) {
        Block exact = Block.of(Block.paragraph(approval.title()), exact(approval));
        execution.outputs().display(exact.display());
        String typed = input(approval.title(), approval.title() + "? [y/N] ");
        boolean approved = YES.contains(typed.strip().toLowerCase(Locale.ROOT));
        asides.add(Block.paragraph(approval.title() + (approved ? ": approved" : ": not approved, and not done")));
        asides.add(exact(approval));
        return approved;
    }

    private static Block exact(Approval approval) {
        if (approval.diff().isPresent()) {
            return Block.diff(unified(approval.diff().get()));
        }
        return approval.kind() == Approval.Kind.STATEMENT
                ? Block.sql(approval.exact())
                : Block.preformatted(approval.exact());
    }

    private static Diff unified(String diff) {
        return new Diff(diff.lines().map(StdinPerson::line).toList());
    }

    private static Line line(String line) {
        if (line.startsWith("+") && !line.startsWith("+++")) {
            return new Line(Kind.ADDED, line.substring(1));
        } else if (line.startsWith("-") && !line.startsWith("---")) {
            return new Line(Kind.REMOVED, line.substring(1));
        }
        return new Line(Kind.KEPT, line.startsWith(" ") ? line.substring(1) : line);
    }

    private String input(String what, String prompt) {
        try {
            return execution.outputs().input(prompt, false);
        } catch (CellException unanswered) {
            if (execution.cancellation().isCancelled()) {
                throw DatusException.user("Stopped.", "");
            }
            asides.add(Block.paragraph("Nobody could be asked here: " + what.strip()));
            throw DatusException.user("Nobody can be asked here: " + what.strip(), unanswered.hint());
        }
    }

    /** What was decided, and what nobody could be asked, since this was last told. */
    List<Block> asides() {
        List<Block> told = List.copyOf(asides);
        asides.clear();
        return told;
    }
}
