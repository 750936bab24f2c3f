/**
 * Rows and files kept together: {@link datus.context.files.WorkspaceContext} is what everyone asks.
 *
 * <p>Files to rows: {@code FolderScan} finds files, {@code FileWatch} compares them with what the store knows of them, {@code TakingIn}
 * works out what that changes. A row from a file names it in its origin, which is how {@code Holdings} knows what a file holds.
 * Rows to files: a {@code PendingChanges} is drawn up on what the files say now, {@code Edits} carries it out as a run, {@code Undoing}
 * takes it back. Both ways hold the {@code WriteLock}, so that processes do so one after the other.
 *
 * <p>Rows follow files: whatever happens in between, the next look makes rows of what the files say. {@code Drift} compares what is
 * known with the tables that are there now.
 */
@NullMarked
package datus.context.files;

import org.jspecify.annotations.NullMarked;
