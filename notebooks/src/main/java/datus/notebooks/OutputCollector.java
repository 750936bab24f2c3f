package datus.notebooks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import datus.nbformat.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns what a kernel publishes into the outputs of cells, as a client saves them: texts of one stream in a row are one
 * output, a display is updated wherever it is shown, and cleared outputs are gone.
 */
final class OutputCollector {
    private final List<List<Slot>> cells = new ArrayList<>();
    private boolean clearBeforeNext;

    /** An output in its place, which a later update may fill anew. */
    private static final class Slot {
        private Output output;
        private final Optional<String> displayId;

        Slot(Output output, Optional<String> displayId) {
            this.output = output;
            this.displayId = displayId;
        }
    }

    /** From now on outputs belong to the next cell. */
    void nextCell() {
        cells.add(new ArrayList<>());
        clearBeforeNext = false;
    }

    /** The outputs of the cell that was {@code number}th, from 0, to begin. */
    List<Output> outputs(int number) {
        return cells.get(number).stream().map(slot -> slot.output).toList();
    }

    /** Takes a message of the kernel; types that are no outputs are passed over. */
    void accept(String type, JsonObject content) {
        switch (type) {
            case "stream" ->
                addText(content.get("name").getAsString(), content.get("text").getAsString());
            case "display_data" -> add(display(content), displayId(content));
            case "update_display_data" -> update(content);
            case "execute_result" -> {
                int count = content.get("execution_count").getAsInt();
                add(new Output.Result(count, data(content), metadata(content)), displayId(content));
            }
            case "error" -> add(failure(content), Optional.empty());
            case "clear_output" -> clear(content.get("wait").getAsBoolean());
            default -> {}
        }
    }

    private void addText(String stream, String text) {
        clearIfDue();
        List<Slot> slots = current();
        Slot last = slots.isEmpty() ? null : slots.get(slots.size() - 1);
        if (last != null
                && last.output instanceof Output.Stream before
                && before.name().equals(stream)) {
            last.output = new Output.Stream(stream, before.text() + text);
        } else {
            add(new Output.Stream(stream, text), Optional.empty());
        }
    }

    private void add(Output output, Optional<String> displayId) {
        clearIfDue();
        current().add(new Slot(output, displayId));
    }

    private void update(JsonObject content) {
        Optional<String> id = displayId(content);
        cells.stream()
                .flatMap(List::stream)
                .filter(slot -> id.isPresent() && slot.displayId.equals(id))
                .forEach(slot -> slot.output = slot.output instanceof Output.Result result
                        ? new Output.Result(result.count(), data(content), metadata(content))
                        : display(content));
    }

    private void clear(boolean wait) {
        clearBeforeNext = wait;
        if (!wait) {
            current().clear();
        }
    }

    private void clearIfDue() {
        if (clearBeforeNext) {
            clear(false);
        }
    }

    private List<Slot> current() {
        return cells.get(cells.size() - 1);
    }

    private static Output display(JsonObject content) {
        return new Output.Display(data(content), metadata(content));
    }

    private static Output failure(JsonObject content) {
        List<String> traceback = content.getAsJsonArray("traceback").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        return new Output.Failure(
                content.get("ename").getAsString(), content.get("evalue").getAsString(), traceback);
    }

    private static JsonObject data(JsonObject content) {
        return content.getAsJsonObject("data");
    }

    private static JsonObject metadata(JsonObject content) {
        return content.getAsJsonObject("metadata");
    }

    private static Optional<String> displayId(JsonObject content) {
        return content.get("transient") instanceof JsonObject kept
                ? Optional.ofNullable(kept.get("display_id")).map(JsonElement::getAsString)
                : Optional.empty();
    }
}
