/**
 * Java in cells: JShell, running snippets in the kernel's own process so that they reach its objects.
 *
 * <p>A {@link datus.snippets.JavaShell} belongs to one notebook. Its variables live in classes of its own class loader, and are
 * read and set there by the execution control; nothing static of ours is between a snippet and the notebook.
 */
@NullMarked
package datus.snippets;

import org.jspecify.annotations.NullMarked;
