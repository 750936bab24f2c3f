package datus.kernel;

import datus.display.CellException;
import datus.jupyter.Input;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Asks the person a question on behalf of one execute request, and waits for the answer or for the cell to be stopped. */
final class InputPrompt {
    private final boolean allowed;
    private final Cancellation cancellation;
    private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();

    InputPrompt(boolean allowed, Cancellation cancellation) {
        this.allowed = allowed;
        this.cancellation = cancellation;
    }

    /** Called by whoever runs the cell. */
    String ask(Exchange exchange, String question, boolean password) {
        if (!allowed) {
            throw new CellException(
                    "No input",
                    "This cell asks \"" + question.strip() + "\", but its client cannot answer.",
                    "Run it in a notebook or a console.");
        }
        answers.clear();
        cancellation.onCancel(() -> answers.add(Optional.empty()));
        exchange.ask(new Input.Request(question, password));
        try {
            return answers.take().orElseThrow(InputPrompt::stopped);
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private static CellException stopped() {
        return new CellException("Interrupted", "The cell was stopped.", "");
    }

    /** Called when the client has answered. */
    void answer(String value) {
        answers.add(Optional.of(value));
    }
}
