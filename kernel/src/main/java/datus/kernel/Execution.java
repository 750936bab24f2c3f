package datus.kernel;

import datus.display.Outputs;

/**
 * One cell to run.
 *
 * @param code the cell's source
 * @param count its number, as in {@code [3]}; silent cells do not count up
 * @param context what the client told about the cell
 * @param outputs where its displays and streams go
 * @param cancellation set when the person interrupts
 */
public record Execution(String code, int count, RequestContext context, Outputs outputs, Cancellation cancellation) {

    /** The same execution for a part of its cell. */
    public Execution withCode(String part) {
        return new Execution(part, count, context, outputs, cancellation);
    }
}
