/**
 * Composes the modules: the command line, what Jupyter needs to know of the kernel, and the demo data. {@link
 * datus.install.Main} reads like a table of contents.
 */
@NullMarked
package datus.install;

import org.jspecify.annotations.NullMarked;
