package datus.terminal;

import datus.kernel.Completeness;
import datus.kernel.Completion;
import datus.kernel.Interpreter;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor when a cell is whole, and what of it a completion replaces, as the interpreter has it. */
record CellParser(Supplier<Interpreter> interpreter) implements Parser {
    private static final String END = "\n\\e";

    /** A line to be completed; {@code completion} is what can stand at its cursor. */
    record Line(String line, int cursor, Completion completion) implements CompletingParsedLine {

        @Override
        public String word() {
            return line.substring(completion.start(), Math.max(cursor, completion.end()));
        }

        @Override
        public int wordCursor() {
            return cursor - completion.start();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return word().length();
        }
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !isWhole(line)) {
            throw new EOFError(-1, -1, "The cell goes on.");
        }
        Completion completion =
                context == ParseContext.COMPLETE ? interpreter.get().complete(line, cursor) : Completion.none(cursor);
        return new Line(line, cursor, completion);
    }

    /** Whether it can run as it stands: the person ended it with {@code \e}, or the interpreter takes it for whole. */
    boolean isWhole(String cell) {
        return cell.isBlank()
                || cell.endsWith(END)
                || interpreter.get().isComplete(cell).status() != Completeness.Status.INCOMPLETE;
    }

    /** The cell without what ended it. */
    static String withoutEnd(String cell) {
        return cell.endsWith(END) ? cell.substring(0, cell.length() - END.length()) : cell;
    }
}
