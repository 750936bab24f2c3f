package datus.kernel;

import datus.display.CellException;
import datus.display.Outputs;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.ArrayList;
import java.util.List;

/** Outputs that remember what was shown. */
final class RecordedOutputs implements Outputs {
    private final List<String> displayed = new ArrayList<>();

    List<String> displayed() {
        return displayed;
    }

    @Override
    public void display(DisplayData data) {
        displayed.add(String.valueOf(data.getData(MIMEType.TEXT_PLAIN)));
    }

    @Override
    public void update(DisplayData data) {
        display(data);
    }

    @Override
    public void stream(Stream stream, String text) {
        displayed.add(text);
    }

    @Override
    public void clear(boolean wait) {
        displayed.clear();
    }

    @Override
    public String input(String prompt, boolean password) {
        throw new CellException("No input", "Nobody is there to answer.", "");
    }

    @Override
    public void nextCell(String source, boolean replace) {
        displayed.add(source);
    }
}
