package datus.magics;

import datus.answer.AgentEvent;
import datus.kernel.MagicCall;

/** Shows what an answerer is doing, until the answer comes. */
final class Progress implements AgentEvent.Listener, AutoCloseable {
    private final PassingDisplay display;

    Progress(MagicCall call) {
        this.display = new PassingDisplay(call);
    }

    @Override
    public void linking(AgentEvent.Linking event) {
        display.say("Looking for what the question means …");
    }

    @Override
    public void running(AgentEvent.Running event) {
        display.say("Running " + event.sql().text());
    }

    @Override
    public void close() {
        display.close();
    }
}
