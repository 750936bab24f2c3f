package datus.magics.feedback;

import datus.feedback.Replayed;
import datus.feedback.Replayed.Change;
import datus.feedback.Taken;
import datus.frames.Block;
import datus.generation.draft.Diff;
import datus.magics.Listing;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what a change does to questions with verified answers: how many change, each before and after. */
public record ReplayPage(NotebookSession session) {
    private static final int SHOWN = 10;

    public Block block(Replayed replayed) {
        if (replayed.changes().isEmpty()) {
            return Block.paragraph(summary(replayed));
        }
        Listing listing =
                new Listing().text("question").text("before").text("after").text("");
        List<Block> blocks = new ArrayList<>();
        replayed.changes().stream().limit(SHOWN).forEach(change -> {
            listing.row(
                    change.example().text().strip(),
                    word(change.before(), change.wasRight()),
                    word(change.after(), change.isRight()),
                    change.isWorse() ? "worse" : change.isBetter() ? "better" : "");
            blocks.add(sql(change));
        });
        int more = replayed.changes().size() - SHOWN;
        String footer = more > 0 ? "and " + Wording.count(more, "more question") : "";
        blocks.add(
                0,
                new Pages(session)
                        .listing(summary(replayed), listing, footer.isEmpty() ? new String[0] : new String[] {footer}));
        return Block.of(blocks.toArray(Block[]::new));
    }

    /** As in "3 of 61 other questions change: 1 gets worse, 2 get better.". */
    public static String summary(Replayed replayed) {
        if (replayed.questions() == 0) {
            return "No other question has a verified answer yet that could change.";
        }
        int changes = replayed.changes().size();
        String of = (changes == 0 ? "None" : changes) + " of " + Wording.count(replayed.questions(), "other question");
        long better = replayed.changes().stream().filter(Change::isBetter).count();
        String parts = Stream.of(part(replayed.worse().size(), "worse"), part(better, "better"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return of + (changes > 1 ? " change" : " changes") + (parts.isEmpty() ? "." : ": " + parts + ".");
    }

    private static String part(long count, String how) {
        return count == 0 ? "" : count + (count == 1 ? " gets " : " get ") + how;
    }

    private static String word(Taken taken, boolean right) {
        return taken.sql()
                .map(sql -> right ? "as verified" : "other than verified")
                .orElse("not answered: " + taken.said());
    }

    private static Block sql(Change change) {
        return Block.foldedDiff(
                "SQL of \"" + change.example().text().strip() + "\"",
                Diff.between(
                        change.before().sql().orElse("").strip(),
                        change.after().sql().orElse("").strip()));
    }
}
