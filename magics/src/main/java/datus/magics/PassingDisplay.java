package datus.magics;

import datus.display.Outputs;
import datus.kernel.MagicCall;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/**
 * Says how far something is, in one display that changes in place and is gone at the end. Behind other parts of a cell it shows
 * nothing, for what they show would be gone as well.
 */
public final class PassingDisplay implements AutoCloseable {
    private final Outputs outputs;
    private final String id;
    private final boolean alone;
    private boolean shown;

    /** The display's id is made of the cell's number, so that it is the same in every run. */
    public PassingDisplay(MagicCall call) {
        this.outputs = call.execution().outputs();
        this.id = "progress-" + call.execution().count();
        String before = call.execution().code().substring(0, call.bodyStart());
        this.alone = !before.strip().contains("\n");
    }

    public void say(String text) {
        if (!alone) {
            return;
        }
        DisplayData data = new DisplayData(text);
        data.setDisplayId(id);
        if (shown) {
            outputs.update(data);
        } else {
            outputs.display(data);
            shown = true;
        }
    }

    @Override
    public void close() {
        if (shown) {
            outputs.clear(true);
        }
    }
}
