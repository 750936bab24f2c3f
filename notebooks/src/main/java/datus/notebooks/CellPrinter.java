package datus.notebooks;

import com.google.gson.JsonElement;
import datus.nbformat.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints cells and their outputs as plain text. */
final class CellPrinter {
    private static final String ESCAPES = "\u001b\\[[0-9;]*[A-Za-z]";

    private final Appendable out;

    CellPrinter(Appendable out) {
        this.out = out;
    }

    /** Prints what a cell says, behind its number. */
    void source(int count, String source) {
        String number = "[" + count + "]: ";
        print(number + source.replace("\n", "\n" + " ".repeat(number.length())) + "\n");
    }

    /** Prints what came of it, and an empty line. */
    void outputs(List<Output> outputs) {
        outputs.stream().map(CellPrinter::text).flatMap(Optional::stream).forEach(this::block);
        print("\n");
    }

    private static Optional<String> text(Output output) {
        if (output instanceof Output.Stream stream) {
            return Optional.of(stream.text());
        }
        if (output instanceof Output.Display display) {
            return plain(display.data().get("text/plain"));
        }
        if (output instanceof Output.Result result) {
            return plain(result.data().get("text/plain"));
        }
        if (output instanceof Output.Failure failure) {
            return Optional.of(String.join("\n", failure.traceback()).replaceAll(ESCAPES, ""));
        }
        return Optional.empty();
    }

    private static Optional<String> plain(@Nullable JsonElement text) {
        return Optional.ofNullable(text).map(JsonElement::getAsString);
    }

    private void block(String text) {
        print(text.endsWith("\n") || text.isEmpty() ? text : text + "\n");
    }

    private void print(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot print the notebook's outputs", e);
        }
    }
}
