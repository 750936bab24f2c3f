package datus.answer;

import datus.data.Control;
import datus.data.Scope;

/**
 * How a question is asked.
 *
 * @param scope what may be seen
 * @param conversation what was said before
 * @param control how long it may take, and how it is stopped
 * @param listener told of progress, on the thread that answers
 * @param person whom the answerer may ask back
 * @param wish what kind of answer is wanted
 */
public record Asking(
        Scope scope,
        Conversation conversation,
        Control control,
        AgentEvent.Listener listener,
        Person person,
        Wish wish) {

    /** With nothing said before, nobody listening and nobody to ask back. */
    public static Asking within(Scope scope, Control control) {
        return new Asking(
                scope, Conversation.empty(), control, new AgentEvent.Silence(), Person.absent(), Wish.usual());
    }

    public Asking within(Scope other) {
        return new Asking(other, conversation, control, listener, person, wish);
    }

    /** Stopped in another way, as where a part of the time is set apart. */
    public Asking within(Control other) {
        return new Asking(scope, conversation, other, listener, person, wish);
    }

    public Asking heardBy(AgentEvent.Listener other) {
        return new Asking(scope, conversation, control, other, person, wish);
    }

    public Asking wishing(Wish other) {
        return new Asking(scope, conversation, control, listener, person, other);
    }

    /** Once something more was asked and answered. */
    public Asking after(Conversation.Exchange exchange) {
        return new Asking(scope, conversation.and(exchange), control, listener, person, wish);
    }

    /** Has the listener hear it. */
    public void tell(AgentEvent event) {
        event.tell(listener);
    }
}
