package datus.install;

import datus.display.CellException;
import datus.error.DatusException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says on stderr what went wrong and the next step; only an error of ours comes with a stack trace. */
final class ErrorText implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception error, CommandLine line, ParseResult parsed) {
        print(error, line.getErr());
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    private static void print(Exception error, PrintWriter err) {
        if (error instanceof DatusException known && known.kind() != DatusException.Kind.INTERNAL) {
            List<String> lines = new ArrayList<>(List.of(known.message()));
            known.place().ifPresent(place -> lines.add(place.marked()));
            lines.add(known.hint());
            lines.stream().filter(text -> !text.isEmpty()).forEach(err::println);
        } else if (error instanceof CellException known) {
            err.println(known.hint().isEmpty() ? known.message() : known.message() + "\n" + known.hint());
        } else {
            err.println("datus-nb has a fault; please report it with this:");
            error.printStackTrace(err);
        }
    }
}
