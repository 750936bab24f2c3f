package datus.magics.context;

import datus.context.Run;
import datus.error.DatusException;
import datus.frames.Block;
import datus.magics.Wording;
import datus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code %%context save}: writes the cell's body as a file of the context, once it is known that it can be read. */
final class SaveAction implements ContextAction {
    static final String WORD = "save";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String takes() {
        return "PATH";
    }

    @Override
    public boolean changesContext() {
        return true;
    }

    @Override
    public Block run(ContextCall call) {
        String path = call.first();
        String text = call.call()
                .body()
                .map(body -> body.stripTrailing() + "\n")
                .orElseThrow(() -> DatusException.user(
                        "There is no text to save as " + path + ".", "Write it below  %%context save " + path));
        if (isThere(call.session().workspace(), path, text)) {
            return Block.paragraph(path + " holds this text already.");
        }
        Run run = call.context().saveFile("save " + path, path, text);
        return Block.of(
                call.link().block("Saved ", Path.of(path)),
                Block.paragraph(ContextWords.did(run) + " · " + Wording.undo(run)));
    }

    private static boolean isThere(Workspace workspace, String path, String text) {
        Path file = workspace.root().resolve(path);
        try {
            return Files.isRegularFile(file) && Files.readString(file).equals(text);
        } catch (IOException e) {
            return false;
        }
    }
}
