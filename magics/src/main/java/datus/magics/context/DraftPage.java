package datus.magics.context;

import datus.frames.Block;
import datus.generation.draft.Conflict;
import datus.generation.draft.Draft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a draft: what it would change, why it says what it says, and where a person's edits stay against it. */
record DraftPage(FileLink link) {

    Block block(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(head(draft));
        if (!draft.isUnchanged()) {
            blocks.add(Block.diff(draft.diff()));
        }
        for (Conflict conflict : draft.conflicts()) {
            blocks.add(
                    Block.paragraph("You edited these lines, and they would be generated otherwise now; yours stay:"));
            blocks.add(Block.preformatted(sides(conflict)));
        }
        if (!draft.isUnchanged() && !draft.reasons().isEmpty()) {
            blocks.add(Block.folded("Why", String.join("\n", draft.reasons())));
        }
        return Block.of(blocks.toArray(Block[]::new));
    }

    private Block head(Draft draft) {
        if (draft.isNew()) {
            return Block.paragraph("New file " + draft.path());
        }
        String before = draft.isUnchanged() ? "Nothing new for " : "What is new for ";
        return link.block(before, Path.of(draft.path()));
    }

    private static String sides(Conflict conflict) {
        return side("yours      ", conflict.yours()) + "\n" + side("generated  ", conflict.generated());
    }

    private static String side(String label, List<String> lines) {
        return lines.isEmpty()
                ? label + "(nothing)"
                : lines.stream().map(line -> label + line).collect(Collectors.joining("\n"));
    }
}
