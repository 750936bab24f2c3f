package datus.terminal;

import datus.display.CellException;
import datus.display.Outputs;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The outputs of one cell as text. Displays that can change are shown below what stays, the latest of each, until the cell clears
 * them or ends; then they stay.
 */
final class TerminalOutputs implements Outputs {
    private final Screen screen;
    private final Prompt prompt;
    private final Map<String, String> changing = new LinkedHashMap<>();
    private Optional<String> offered = Optional.empty();
    private boolean asking;

    TerminalOutputs(Screen screen, Prompt prompt) {
        this.screen = screen;
        this.prompt = prompt;
    }

    @Override
    public synchronized void display(DisplayData data) {
        if (data.hasDisplayId()) {
            change(data);
        } else {
            screen.print(text(data));
        }
    }

    @Override
    public synchronized void update(DisplayData data) {
        if (changing.containsKey(data.getDisplayId())) {
            change(data);
        }
    }

    private void change(DisplayData data) {
        changing.put(data.getDisplayId(), text(data));
        show();
    }

    /** Not while a person types: it would write over the question. */
    private void show() {
        if (!asking) {
            screen.pass(String.join("\n", changing.values()));
        }
    }

    @Override
    public void stream(Stream stream, String text) {
        screen.write(text);
    }

    /** What stays is on paper, so to speak: only what can change is cleared. */
    @Override
    public synchronized void clear(boolean wait) {
        changing.clear();
        screen.clear();
    }

    @Override
    public String input(String question, boolean password) {
        asks(true);
        try {
            return prompt.ask(question, password)
                    .orElseThrow(() -> new CellException(
                            "Interrupted",
                            "\"" + question.strip() + "\" was not answered.",
                            "Answer it in a terminal."));
        } finally {
            asks(false);
        }
    }

    private synchronized void asks(boolean now) {
        asking = now;
        screen.clear();
        if (!changing.isEmpty()) {
            show();
        }
    }

    @Override
    public synchronized void nextCell(String source, boolean replace) {
        offered = Optional.of(source);
    }

    /** What the cell offers as the next one. */
    synchronized Optional<String> offered() {
        return offered;
    }

    /** The cell has ended: what was shown last stays. */
    synchronized void end() {
        screen.clear();
        changing.values().forEach(screen::print);
        changing.clear();
    }

    static String text(DisplayData data) {
        return String.valueOf(data.getData(MIMEType.TEXT_PLAIN));
    }
}
