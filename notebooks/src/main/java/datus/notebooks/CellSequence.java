package datus.notebooks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import datus.nbformat.Notebook;
import datus.nbformat.NotebookCell;
import datus.nbformat.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pass over the cells of a notebook, with the rules of nbclient: which cells run, and what a failure ends. */
final class CellSequence {
    private static final String SKIP = "skip-execution";
    private static final String MAY_FAIL = "raises-exception";

    private final KernelClient client;
    private final CellPrinter printer;
    private final boolean goOn;
    private final OutputCollector collector = new OutputCollector();
    private final List<Ran> ran = new ArrayList<>();

    /** A cell that ran: its place in the notebook and its number. */
    private record Ran(int place, int count) {}

    CellSequence(KernelClient client, CellPrinter printer, boolean goOn) {
        this.client = client;
        this.printer = printer;
        this.goOn = goOn;
    }

    NotebookRun.Report run(Notebook notebook) throws InterruptedException {
        JsonObject about = client.ask("kernel_info_request", new JsonObject());
        Optional<Output.Failure> failure = Optional.empty();
        List<NotebookCell> cells = notebook.cells();
        for (int i = 0; i < cells.size() && (goOn || failure.isEmpty()); i++) {
            NotebookCell cell = cells.get(i);
            if (cell.isCode() && !cell.source().isBlank() && !hasTag(cell, SKIP)) {
                Optional<Output.Failure> failed = run(i, cell).filter(ignored -> !hasTag(cell, MAY_FAIL));
                failure = failure.or(() -> failed);
            }
        }
        JsonObject metadata = notebook.metadata().deepCopy();
        metadata.add("language_info", about.get("language_info"));
        return new NotebookRun.Report(notebook.withCells(withOutputs(cells)).withMetadata(metadata), failure);
    }

    private Optional<Output.Failure> run(int place, NotebookCell cell) throws InterruptedException {
        collector.nextCell();
        JsonObject reply = client.ask("execute_request", request(cell), metadata(cell), collector::accept);
        ran.add(new Ran(place, reply.get("execution_count").getAsInt()));
        List<Output> outputs = collector.outputs(ran.size() - 1);
        printer.source(ran.get(ran.size() - 1).count(), cell.source());
        printer.outputs(outputs);
        return outputs.stream()
                .filter(Output.Failure.class::isInstance)
                .map(Output.Failure.class::cast)
                .findFirst();
    }

    /** The cells with all outputs, those included that a later cell updated. */
    private List<NotebookCell> withOutputs(List<NotebookCell> cells) {
        List<NotebookCell> now = new ArrayList<>(cells);
        for (int i = 0; i < ran.size(); i++) {
            Ran each = ran.get(i);
            now.set(each.place(), cells.get(each.place()).ran(Optional.of(each.count()), collector.outputs(i)));
        }
        return now;
    }

    private static JsonObject request(NotebookCell cell) {
        JsonObject content = new JsonObject();
        content.addProperty("code", cell.source());
        content.addProperty("silent", false);
        content.addProperty("store_history", true);
        content.add("user_expressions", new JsonObject());
        content.addProperty("allow_stdin", false);
        content.addProperty("stop_on_error", false);
        return content;
    }

    /** As JupyterLab sends it: the cell's own, and its id. */
    private static JsonObject metadata(NotebookCell cell) {
        JsonObject metadata = cell.metadata().deepCopy();
        cell.id().ifPresent(id -> metadata.addProperty("cellId", id));
        return metadata;
    }

    private static boolean hasTag(NotebookCell cell, String tag) {
        JsonElement tags = cell.metadata().get("tags");
        return tags instanceof JsonArray list && list.contains(new JsonPrimitive(tag));
    }
}
