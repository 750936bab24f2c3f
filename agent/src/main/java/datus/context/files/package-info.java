/**
 * Rows and files kept together: {@link datus.context.files.WorkspaceContext} is what everyone asks.
 */
@NullMarked
package datus.context.files;

import org.jspecify.annotations.NullMarked;
