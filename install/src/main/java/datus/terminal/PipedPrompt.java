package datus.terminal;

import datus.kernel.Interpreter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Lines from a pipe or a file: as many to a cell as the interpreter says, and at the end what there is. */
final class PipedPrompt implements Prompt {
    private final BufferedReader in;
    private final CellParser parser;

    PipedPrompt(BufferedReader in, Supplier<Interpreter> interpreter) {
        this.in = in;
        this.parser = new CellParser(interpreter);
    }

    @Override
    public Typed next(String offered) {
        StringBuilder cell = new StringBuilder();
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            cell.append(cell.length() == 0 ? "" : "\n").append(line.get());
            if (parser.isWhole(cell.toString())) {
                return new Text(CellParser.withoutEnd(cell.toString()));
            }
        }
        return cell.length() == 0 ? new Ended() : new Text(cell.toString());
    }

    /** The next line is the answer. */
    @Override
    public Optional<String> ask(String question, boolean hidden) {
        return line();
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
