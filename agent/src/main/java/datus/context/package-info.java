/**
 * What the notebook knows and remembers: {@link datus.context.Entry entries} in a {@link datus.context.ContextStore} that all
 * processes of a workspace share, and the {@link datus.context.History} of every turn.
 *
 * <p>Here are the model and its doors: {@link datus.context.ContextKind} for a new kind of entry, {@link datus.context.ContextStore}
 * for another place to keep them, {@link datus.context.Embedder} for another model of meaning. {@code kind} has the kinds that
 * come along, {@code files} keeps rows and the workspace's files together, {@code sqlite} is the store of one machine, {@code bootstrap} fills it.
 */
@NullMarked
package datus.context;

import org.jspecify.annotations.NullMarked;
