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
    public void sending(AgentEvent.Sending event) {
        display.say("Asking " + event.model() + " …");
    }

    @Override
    public void saying(AgentEvent.Saying event) {}

    @Override
    public void waiting(AgentEvent.Waiting event) {
        display.say(event.why());
    }

    @Override
    public void calling(AgentEvent.Calling event) {
        display.say(event.call().name() + " …");
    }

    @Override
    public void called(AgentEvent.Called event) {}

    @Override
    public void used(AgentEvent.Used event) {}

    @Override
    public void added(AgentEvent.Added event) {}

    @Override
    public void todos(AgentEvent.Todos event) {}

    @Override
    public void close() {
        display.close();
    }
}
