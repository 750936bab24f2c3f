package datus.agent;

import datus.answer.AgentEvent;
import datus.message.Message;
import java.util.ArrayList;
import java.util.List;

/** Keeps the messages of a turn, however it ends, while another hears everything. Confined to the thread that answers. */
public final class Recording implements AgentEvent.Listener {
    private final AgentEvent.Listener next;
    private final List<Message> messages = new ArrayList<>();

    public Recording(AgentEvent.Listener next) {
        this.next = next;
    }

    /** Those so far, in order. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void added(AgentEvent.Added event) {
        messages.add(event.message());
        next.added(event);
    }

    @Override
    public void linking(AgentEvent.Linking event) {
        next.linking(event);
    }

    @Override
    public void running(AgentEvent.Running event) {
        next.running(event);
    }

    @Override
    public void sending(AgentEvent.Sending event) {
        next.sending(event);
    }

    @Override
    public void saying(AgentEvent.Saying event) {
        next.saying(event);
    }

    @Override
    public void waiting(AgentEvent.Waiting event) {
        next.waiting(event);
    }

    @Override
    public void calling(AgentEvent.Calling event) {
        next.calling(event);
    }

    @Override
    public void called(AgentEvent.Called event) {
        next.called(event);
    }

    @Override
    public void used(AgentEvent.Used event) {
        next.used(event);
    }

    @Override
    public void todos(AgentEvent.Todos event) {
        next.todos(event);
    }
}
