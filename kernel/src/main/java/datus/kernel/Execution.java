package datus.kernel;

import datus.display.Outputs;
import java.util.function.BooleanSupplier;

/**
 * One cell to run.
 *
 * @param code the cell's source
 * @param count its number, as in {@code [3]}; silent cells do not count up
 * @param context what the client told about the cell
 * @param outputs where its displays and streams go
 * @param cancellation set when the person interrupts
 * @param alone tells whether a person runs this cell by itself, rather than as one of many: none ran when it came, none waits
 *     behind it, and its client can ask somebody
 */
public record Execution(
        String code,
        int count,
        RequestContext context,
        Outputs outputs,
        Cancellation cancellation,
        BooleanSupplier alone) {

    /** A cell that is run by itself. */
    public Execution(String code, int count, RequestContext context, Outputs outputs, Cancellation cancellation) {
        this(code, count, context, outputs, cancellation, () -> true);
    }

    /** The same execution for a part of its cell. */
    public Execution withCode(String part) {
        return new Execution(part, count, context, outputs, cancellation, alone);
    }

    /** The same execution as if a person had run its cell by itself. */
    public Execution meant() {
        return new Execution(code, count, context, outputs, cancellation, () -> true);
    }
}
