/**
 * What the notebook remembers. For now its durable {@link datus.context.History}: every turn, with what the client told about
 * its cell.
 */
@NullMarked
package datus.context;

import org.jspecify.annotations.NullMarked;
