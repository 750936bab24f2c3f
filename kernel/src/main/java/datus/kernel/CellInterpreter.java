package datus.kernel;

import datus.display.CellException;
import datus.kernel.MagicSpec.Body;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Optional;

/**
 * Runs a cell part by part, each as a magic. What a part returns is displayed when another part follows; the last one's is the
 * cell's result.
 */
public final class CellInterpreter implements Interpreter {
    private final MagicRegistry magics;
    private final Defaults defaults;
    private final CellEditing editing;

    /**
     * @param language how the editor is helped outside magic lines
     * @param defaults the magics that stand for a part without one; the registry must know them
     */
    public CellInterpreter(MagicRegistry magics, Language language, Defaults defaults) {
        this.magics = magics;
        this.defaults = defaults;
        this.editing = new CellEditing(magics, language, defaults);
    }

    @Override
    public Optional<DisplayData> execute(Execution execution) {
        Optional<DisplayData> last = Optional.empty();
        for (Cell.Part part : CellGrammar.parse(execution.code(), magics).parts()) {
            last.ifPresent(execution.outputs()::display);
            if (execution.cancellation().isCancelled()) {
                throw new CellException("Stopped", "The cell was stopped.", "");
            }
            last = run(defaults.invocation(part), execution);
        }
        return last;
    }

    private Optional<DisplayData> run(Cell.Invocation invocation, Execution execution) {
        Magic magic = magics.find(invocation.name(), invocation.prefix()).orElseThrow(() -> unknown(invocation));
        MagicSpec spec = magic.spec();
        MagicArguments arguments = MagicArguments.parse(spec, invocation.line());
        Optional<String> body = invocation.body().filter(text -> !text.isBlank());
        checkBody(spec, body);
        return magic.run(new MagicCall(
                invocation.name(),
                invocation.line(),
                arguments.positionals(),
                arguments.options(),
                body,
                body.isPresent() ? invocation.bodyStart() : 0,
                execution));
    }

    private static void checkBody(MagicSpec spec, Optional<String> body) {
        if (spec.body() == Body.REQUIRED && body.isEmpty()) {
            throw new CellException(
                    "Empty body",
                    "%%" + spec.name() + " works on the lines below it, and there are none.",
                    MagicHelp.usage(spec) + ", with a body below it.");
        }
        if (spec.body() == Body.NONE && body.isPresent()) {
            throw new CellException(
                    "Body not used",
                    "%" + spec.name() + " does nothing with the lines below it.",
                    "Write %" + spec.name() + " with one percent; the lines below it then run by themselves.");
        }
    }

    private CellException unknown(Cell.Invocation invocation) {
        String nearest = magics.nearest(invocation.name())
                .map(name -> "Did you mean " + name + "?")
                .orElse("");
        String list = magics.find("lsmagic", "%").isPresent() ? "%lsmagic lists all magics." : "";
        return new CellException(
                "No such magic",
                "There is no magic " + invocation.prefix() + invocation.name() + ".",
                (nearest + " " + list).strip());
    }

    @Override
    public Completion complete(String code, int cursor) {
        return editing.complete(code, cursor);
    }

    @Override
    public Optional<DisplayData> inspect(String code, int cursor, int detail) {
        return editing.inspect(code, cursor, detail);
    }

    @Override
    public Completeness isComplete(String code) {
        return editing.isComplete(code);
    }
}
