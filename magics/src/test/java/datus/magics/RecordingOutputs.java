package datus.magics;

import datus.display.CellException;
import datus.display.Outputs;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Outputs that are kept as lines of text for a test to look at, with a person who answers from a list. */
final class RecordingOutputs implements Outputs {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Deque<String> answers;

    RecordingOutputs(List<String> answers) {
        this.answers = new ArrayDeque<>(answers);
    }

    List<String> events() {
        return events;
    }

    @Override
    public void display(DisplayData data) {
        events.add("display " + data.getData(MIMEType.TEXT_PLAIN));
    }

    @Override
    public void update(DisplayData data) {
        events.add("update " + data.getData(MIMEType.TEXT_PLAIN));
    }

    @Override
    public void stream(Stream stream, String text) {
        events.add(stream + " " + text);
    }

    @Override
    public void clear(boolean wait) {
        events.add("clear");
    }

    @Override
    public String input(String prompt, boolean password) {
        if (answers.isEmpty()) {
            throw new CellException("No input", "This client cannot be asked " + prompt, "");
        }
        events.add((password ? "secret " : "input ") + prompt);
        return answers.remove();
    }

    @Override
    public void nextCell(String source, boolean replace) {
        events.add("next cell " + source);
    }
}
