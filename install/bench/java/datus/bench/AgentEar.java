package datus.bench;

import datus.answer.AgentEvent;
import java.util.function.Consumer;

/** Hears whatever happens in a turn. */
record AgentEar(Consumer<AgentEvent> heard) implements AgentEvent.Listener {
    @Override
    public void linking(AgentEvent.Linking event) {
        heard.accept(event);
    }

    @Override
    public void running(AgentEvent.Running event) {
        heard.accept(event);
    }

    @Override
    public void sending(AgentEvent.Sending event) {
        heard.accept(event);
    }

    @Override
    public void saying(AgentEvent.Saying event) {
        heard.accept(event);
    }

    @Override
    public void waiting(AgentEvent.Waiting event) {
        heard.accept(event);
    }

    @Override
    public void calling(AgentEvent.Calling event) {
        heard.accept(event);
    }

    @Override
    public void called(AgentEvent.Called event) {
        heard.accept(event);
    }

    @Override
    public void used(AgentEvent.Used event) {
        heard.accept(event);
    }

    @Override
    public void todos(AgentEvent.Todos event) {
        heard.accept(event);
    }

    @Override
    public void added(AgentEvent.Added event) {
        heard.accept(event);
    }
}
