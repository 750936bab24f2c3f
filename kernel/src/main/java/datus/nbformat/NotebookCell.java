package datus.nbformat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A cell of a notebook.
 *
 * @param type {@code code}, {@code markdown} or {@code raw}
 * @param id empty in documents before 4.5
 * @param count the number it ran as; empty if it did not run, or is not code
 * @param outputs empty if it is not code
 * @param rest keys that are not known here, {@code attachments} among them
 */
public record NotebookCell(
        String type,
        Optional<String> id,
        String source,
        JsonObject metadata,
        Optional<Integer> count,
        List<Output> outputs,
        JsonObject rest) {

    public NotebookCell {
        metadata = metadata.deepCopy();
        outputs = List.copyOf(outputs);
        rest = rest.deepCopy();
    }

    public boolean isCode() {
        return type.equals("code");
    }

    /** The same cell after a run. */
    public NotebookCell ran(Optional<Integer> as, List<Output> now) {
        return new NotebookCell(type, id, source, metadata, as, now, rest);
    }
}
