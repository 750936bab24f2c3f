package datus.magics.context;

import datus.display.Outputs;
import datus.error.DatusException;
import datus.workspace.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the context as it may become: a cell that saves it when it is run.
 *
 * @param path relative to the workspace's root, with slashes
 */
record FileDraft(String path, String text) {

    /** The file as it is. */
    static FileDraft of(Path root, Path file) {
        Path whole = root.resolve(file);
        try {
            return new FileDraft(RelativePath.of(root, whole), Files.readString(whole));
        } catch (IOException e) {
            throw DatusException.data(whole + " cannot be read.", "Check whether it is there, and its permissions.", e);
        }
    }

    String cell() {
        return "%%context " + SaveAction.WORD + " " + path + "\n" + text.stripTrailing();
    }

    /** Puts the cell below the running one, where the client can do that. */
    void offer(Outputs outputs) {
        outputs.nextCell(cell(), false);
    }
}
