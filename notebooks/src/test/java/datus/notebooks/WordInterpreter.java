package datus.notebooks;

import datus.display.CellException;
import datus.display.Outputs;
import datus.kernel.Execution;
import datus.kernel.Interpreter;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Optional;

/** Reads a cell as one word for what it shall do; any other cell is its own result. */
final class WordInterpreter implements Interpreter {

    @Override
    public Optional<DisplayData> execute(Execution execution) {
        Outputs outputs = execution.outputs();
        switch (execution.code()) {
            case "print" -> outputs.stream(Outputs.Stream.STDOUT, "printed\n");
            case "show" -> outputs.display(display("first"));
            case "update" -> outputs.update(display("second"));
            case "fail" -> throw new CellException("No such table", "No table x.", "Did you mean y?");
            case "context" -> {
                return Optional.of(text(execution.context().notebook().orElse("?") + " "
                        + execution.context().cellId().orElse("?") + " "
                        + execution.context().cellMetadata()));
            }
            default -> {
                return Optional.of(text(execution.code()));
            }
        }
        return Optional.empty();
    }

    private static DisplayData display(String text) {
        DisplayData data = text(text);
        data.setDisplayId("id");
        return data;
    }

    private static DisplayData text(String text) {
        DisplayData data = new DisplayData();
        data.putText(text);
        return data;
    }
}
