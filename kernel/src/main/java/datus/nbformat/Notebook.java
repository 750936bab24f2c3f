package datus.nbformat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import datus.display.CellException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A notebook document, format 4 of <a href="https://nbformat.readthedocs.io">nbformat</a>.
 *
 * @param cells top to bottom
 * @param metadata the document's, {@code kernelspec} and {@code language_info} among it
 * @param minor the minor version of the format; it is kept, for cells have ids only from 5 on
 * @param rest keys of the document that are not known here
 */
public record Notebook(List<NotebookCell> cells, JsonObject metadata, int minor, JsonObject rest) {
    private static final String REPAIR = "Open it in JupyterLab and save it again, or restore an earlier version.";

    public Notebook {
        cells = List.copyOf(cells);
        metadata = metadata.deepCopy();
        rest = rest.deepCopy();
    }

    /**
     * Reads a file.
     *
     * @throws CellException if it is not there, or is no notebook of format 4
     */
    public static Notebook read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw unreadable("There is no notebook " + file + ".", "Check the path.", e);
        } catch (CharacterCodingException e) {
            throw unreadable(file + " is no notebook: it is not UTF-8 text.", REPAIR, e);
        } catch (IOException e) {
            throw unreadable(file + " cannot be read: " + e.getMessage(), "Check that it is a file you may read.", e);
        }
    }

    /**
     * Reads a document.
     *
     * @param name what errors call it
     */
    public static Notebook parse(String json, String name) {
        JsonElement tree = tree(json, name);
        if (!tree.isJsonObject() || !tree.getAsJsonObject().has("nbformat")) {
            throw new CellException("Not a notebook", name + " is JSON, but no notebook.", "Give an .ipynb file.");
        }
        String format = tree.getAsJsonObject().get("nbformat").toString();
        if (!format.equals("4")) {
            throw new CellException(
                    "Notebook format " + format,
                    name + " has format " + format + "; this program reads format 4.",
                    "Convert it: jupyter nbconvert --to notebook --nbformat 4 --inplace " + name);
        }
        try {
            return NotebookFormat.notebook(tree.getAsJsonObject());
        } catch (IllegalStateException | UnsupportedOperationException | NumberFormatException | ClassCastException e) {
            throw unreadable(name + " is a damaged notebook: a part of it is not what the format says.", REPAIR, e);
        }
    }

    private static JsonElement tree(String json, String name) {
        try {
            return JsonParser.parseString(json);
        } catch (JsonParseException e) {
            String hint = json.contains("\n<<<<<<< ") ? "It holds merge conflict markers: resolve them first." : REPAIR;
            throw unreadable(name + " is no notebook: it is not JSON.", hint, e);
        }
    }

    private static CellException unreadable(String message, String hint, Exception cause) {
        return new CellException("Unreadable notebook", message, hint, cause);
    }

    /** The document as Jupyter writes it: keys sorted, indented by one, long texts as lists of lines, a newline at the end. */
    public String text() {
        return NotebookJson.text(NotebookFormat.json(this)) + "\n";
    }

    public Notebook withCells(List<NotebookCell> now) {
        return new Notebook(now, metadata, minor, rest);
    }

    public Notebook withMetadata(JsonObject now) {
        return new Notebook(cells, now, minor, rest);
    }
}
