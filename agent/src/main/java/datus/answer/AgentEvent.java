package datus.answer;

import datus.data.Sql;

/** What happens while a question is answered, in order; a new event breaks every listener at compile time. */
public sealed interface AgentEvent {
    void tell(Listener listener);

    /** Told of each event on the thread that answers. */
    interface Listener {
        void linking(Linking event);

        void running(Running event);
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
}
