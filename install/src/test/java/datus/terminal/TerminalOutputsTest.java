package datus.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalOutputsTest {
    private final StringWriter written = new StringWriter();
    private final Screen screen = new Screen(new PrintWriter(written), () -> 80, true, false);
    private final TerminalOutputs outputs = new TerminalOutputs(screen, new Answering());

    private static DisplayData progress(String text) {
        DisplayData data = new DisplayData(text);
        data.setDisplayId("progress");
        return data;
    }

    @Test
    void progressIsNotDrawnOverAQuestionAndGoesOnAfterIt() {
        outputs.display(progress("before"));

        assertThat(outputs.input("Write? ", false)).isEqualTo("nothing was written over the question");

        assertThat(written.toString()).endsWith("meanwhile\n");
    }

    /** A person in whose time the cell goes on. */
    private final class Answering implements Prompt {
        @Override
        public Typed next(String offered) {
            return new Ended();
        }

        @Override
        public Optional<String> ask(String question, boolean hidden) {
            screen.write(question);
            outputs.update(progress("meanwhile"));
            return Optional.of(
                    written.toString().endsWith(question) ? "nothing was written over the question" : "it was");
        }
    }
}
