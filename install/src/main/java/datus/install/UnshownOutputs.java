package datus.install;

import datus.display.CellException;
import datus.display.Outputs;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/** Outputs of a cell of which only the result counts. */
final class UnshownOutputs implements Outputs {

    @Override
    public void display(DisplayData data) {}

    @Override
    public void update(DisplayData data) {}

    @Override
    public void stream(Stream stream, String text) {}

    @Override
    public void clear(boolean wait) {}

    @Override
    public String input(String prompt, boolean password) {
        throw new CellException("Cannot ask", "Nobody is here to answer \"" + prompt + "\".", "Run it in a notebook.");
    }

    @Override
    public void nextCell(String source, boolean replace) {}
}
