/**
 * Magics with which people build and look through what the workspace knows. {@link datus.magics.context.ContextMagic} holds what is
 * done to single entries, one {@link datus.magics.context.ContextAction} a sub-command; {@link datus.magics.context.EntryPage} and
 * {@link datus.magics.context.EntryListing} are how entries look everywhere.
 */
@NullMarked
package datus.magics.context;

import org.jspecify.annotations.NullMarked;
