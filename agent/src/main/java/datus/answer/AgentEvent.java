package datus.answer;

import datus.data.Sql;
import datus.message.Message;
import datus.message.Share;
import datus.message.ToolCall;
import datus.message.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happens while a question is answered, in order; a new event breaks every listener at compile time. */
public sealed interface AgentEvent {
    void tell(Listener listener);

    /** Told of each event on the thread that answers. */
    interface Listener {
        void linking(Linking event);

        void running(Running event);

        void sending(Sending event);

        void saying(Saying event);

        void waiting(Waiting event);

        void calling(Calling event);

        void called(Called event);

        void used(Used event);

        void added(Added event);

        void todos(Todos event);
    }

    /** The words of the question are being linked to the data. */
    record Linking(String question) implements AgentEvent {
        @Override
        public void tell(Listener listener) {
            listener.linking(this);
        }
    }

    /** SQL is about to run. */
    record Running(Sql sql) implements AgentEvent {
        @Override
        public void tell(Listener listener) {
            listener.running(this);
        }
    }

    /**
     * Something is about to be sent to a model.
     *
     * @param host where to, as in "api.openai.com"; "this machine" if it does not leave it
     */
    record Sending(String model, String host, Share share) implements AgentEvent {
        @Override
        public void tell(Listener listener) {
            listener.sending(this);
        }
    }

    /** The model says a little more; an empty text begins anew. */
    record Saying(String text) implements AgentEvent {
        @Override
        public void tell(Listener listener) {
            listener.saying(this);
        }
    }

    /** The model is asked again after a while. */
    record Waiting(String why, Duration pause) implements AgentEvent {
        @Override
        public void tell(Listener listener) {
            listener.waiting(this);
        }
    }

    /** A tool is about to be used. */
    record Calling(ToolCall call) implements AgentEvent {
        @Override
        public void tell(Listener listener) {
            listener.calling(this);
        }
    }

    /** A tool was used; {@code said} is one short line for the person. */
    record Called(ToolCall call, String said, boolean failed, Duration took) implements AgentEvent {
        @Override
        public void tell(Listener listener) {
            listener.called(this);
        }
    }

    /** A reply of the model is whole; {@code cost} is empty if its price is not known. */
    record Used(String model, Usage usage, Optional<Cost> cost) implements AgentEvent {
        @Override
        public void tell(Listener listener) {
            listener.used(this);
        }
    }

    /** Money, in a currency as in USD. */
    record Cost(BigDecimal amount, String currency) {}

    /** The conversation has one more message, which outlives a failure of what follows. */
    record Added(Message message) implements AgentEvent {
        @Override
        public void tell(Listener listener) {
            listener.added(this);
        }
    }

    /** The list of what is to be done changed. */
    record Todos(List<Todo> list) implements AgentEvent {
        public Todos {
            list = List.copyOf(list);
        }

        @Override
        public void tell(Listener listener) {
            listener.todos(this);
        }
    }

    /** One thing to be done. */
    record Todo(String text, Status status) {

        /** How far it is. */
        public enum Status {
            PENDING,
            RUNNING,
            DONE,
            FAILED
        }
    }

    /** Hears nothing. */
    class Silence implements Listener {
        @Override
        public void linking(Linking event) {}

        @Override
        public void running(Running event) {}

        @Override
        public void sending(Sending event) {}

        @Override
        public void saying(Saying event) {}

        @Override
        public void waiting(Waiting event) {}

        @Override
        public void calling(Calling event) {}

        @Override
        public void called(Called event) {}

        @Override
        public void used(Used event) {}

        @Override
        public void added(Added event) {}

        @Override
        public void todos(Todos event) {}
    }
}
