package datus.answer;

import java.util.ArrayList;
import java.util.List;

/** Keeps every event, in order. */
public record HeardEvents(List<AgentEvent> events) implements AgentEvent.Listener {
    public HeardEvents() {
        this(new ArrayList<>());
    }

    @Override
    public void linking(AgentEvent.Linking event) {
        events.add(event);
    }

    @Override
    public void running(AgentEvent.Running event) {
        events.add(event);
    }

    @Override
    public void sending(AgentEvent.Sending event) {
        events.add(event);
    }

    @Override
    public void saying(AgentEvent.Saying event) {
        events.add(event);
    }

    @Override
    public void waiting(AgentEvent.Waiting event) {
        events.add(event);
    }

    @Override
    public void calling(AgentEvent.Calling event) {
        events.add(event);
    }

    @Override
    public void called(AgentEvent.Called event) {
        events.add(event);
    }

    @Override
    public void used(AgentEvent.Used event) {
        events.add(event);
    }

    @Override
    public void added(AgentEvent.Added event) {
        events.add(event);
    }

    @Override
    public void todos(AgentEvent.Todos event) {
        events.add(event);
    }
}
