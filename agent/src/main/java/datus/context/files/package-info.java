/**
 * Rows and files kept together: {@link datus.context.files.WorkspaceContext} is what everyone asks. The kinds of entries that
 * people edit are here, one class a kind with its folder.
 */
@NullMarked
package datus.context.files;

import org.jspecify.annotations.NullMarked;
