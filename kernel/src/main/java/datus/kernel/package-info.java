/**
 * The kernel: requests in, outputs and replies out.
 *
 * <p>{@code Kernel} owns the transport and the execute queue; what a cell means is the {@link datus.kernel.Interpreter}'s
 * to say. {@code CellInterpreter} reads a cell with the cell grammar and runs each part as a magic: bare SQL, a question and
 * injected parameters are magics too, under names it is given. Nothing here knows of data.
 */
@NullMarked
package datus.kernel;

import org.jspecify.annotations.NullMarked;
