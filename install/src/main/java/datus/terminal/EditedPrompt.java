package datus.terminal;

import datus.kernel.Interpreter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Lines from a terminal, with an editor: several lines to a cell, completion, colours, and what was typed before. */
final class EditedPrompt implements Prompt {
    private static final String FIRST = "datus> ";
    private static final String FURTHER = "  ...> ";

    private final LineReader cells;
    private final LineReader answers;

    /** @param history the file of what was typed before */
    EditedPrompt(Terminal terminal, Supplier<Interpreter> interpreter, Path history, boolean colours) {
        CellCompletion completion = new CellCompletion();
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("datus-nb")
                .parser(new CellParser(interpreter))
                .completer(completion)
                .completionMatcher(completion)
                .history(new TypedHistory())
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, FURTHER)
                .variable(LineReader.INDENTATION, 0)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.HISTORY_TIMESTAMPED, false)
                .option(Option.INSERT_TAB, false);
        this.cells = (colours ? builder.highlighter(new SqlColours()) : builder).build();
        this.answers = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
    }

    @Override
    public Typed next(String offered) {
        try {
            return new Text(CellParser.withoutEnd(cells.readLine(FIRST, null, (Character) null, offered)));
        } catch (UserInterruptException e) {
            return new Stopped(e.getPartialLine().isBlank());
        } catch (EndOfFileException e) {
            return new Ended();
        }
    }

    @Override
    public Optional<String> ask(String question, boolean hidden) {
        try {
            return Optional.of(answers.readLine(Printable.of(question), hidden ? '\0' : null));
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.empty();
        }
    }
}
