package datus.magics.context;

import datus.frames.Block;
import datus.magics.NotebookSession;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names a file of the workspace so that a click in JupyterLab opens it: links there start at the notebook's folder.
 *
 * @param notebook the notebook's path, if the client told it
 */
record FileLink(NotebookSession session, Optional<String> notebook) {

    Block block(String before, Path file) {
        Path root = session.workspace().root();
        Path whole = root.resolve(file).normalize();
        return Block.file(
                before, slashes(root.relativize(whole)), slashes(folder(root).relativize(whole)));
    }

    private Path folder(Path root) {
        Path parent = notebook.map(Path::of).map(Path::getParent).orElse(root);
        return parent.isAbsolute() ? parent : root;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
