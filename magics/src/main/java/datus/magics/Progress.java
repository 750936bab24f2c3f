package datus.magics;

import datus.answer.AgentEvent;
import datus.display.Outputs;
import datus.kernel.Execution;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/** Shows what an answerer is doing, in one display that changes in place and is gone when the answer comes. */
final class Progress implements AgentEvent.Listener, AutoCloseable {
    private final Outputs outputs;
    private final String id;
    private boolean shown;

    /** The display's id is made of the cell's number, so that it is the same in every run. */
    Progress(Execution execution) {
        this.outputs = execution.outputs();
        this.id = "progress-" + execution.count();
    }

    @Override
    public void linking(AgentEvent.Linking event) {
        say("Looking for what the question means …");
    }

    @Override
    public void running(AgentEvent.Running event) {
        say("Running " + event.sql().text());
    }

    private void say(String text) {
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
