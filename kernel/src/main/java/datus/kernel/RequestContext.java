package datus.kernel;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * What a client tells about the cell it sends. JupyterLab sends the cell's id and metadata, nbclient and papermill
 * neither; the notebook's path comes from the server that started the kernel, and may be a UUID.
 *
 * @param session the kernel's session id, the same for all cells until a restart
 * @param cellId the cell's id; in VS Code the URI of the cell's document
 * @param cellMetadata the cell's metadata, {@code tags} among it; empty if not sent
 * @param notebook the notebook's path, as the server names it
 * @param silent no outputs, no history, no counting up
 * @param storeHistory whether the cell belongs into the history
 */
public record RequestContext(
        String session,
        Optional<String> cellId,
        JsonObject cellMetadata,
        Optional<String> notebook,
        boolean silent,
        boolean storeHistory) {

    /** The same cell, but for code that shows and stores nothing. */
    RequestContext silently() {
        return new RequestContext(session, cellId, cellMetadata, notebook, true, false);
    }

    /** The context of a cell that no client sent, as in tests or the terminal. */
    public static RequestContext none(String session) {
        return new RequestContext(session, Optional.empty(), new JsonObject(), Optional.empty(), false, true);
    }
}
