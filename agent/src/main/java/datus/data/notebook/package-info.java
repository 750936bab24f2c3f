/**
 * The data side of one notebook, put together. {@link datus.data.notebook.NotebookData} opens it; {@code NotebookRunner} takes a
 * cell's statements through {@code ReadGuard} if an agent wrote them, {@code Placement}, and the session of a datasource, and
 * keeps what landed in {@code KeptResults}.
 */
@NullMarked
package datus.data.notebook;

import org.jspecify.annotations.NullMarked;
