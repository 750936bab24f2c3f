/**
 * The worker: a process of its own, with a memory limit that the operating system holds it to, in which SQL that an agent wrote is judged and runs on
 * a DuckDB file that it opens read-only and locked.
 */
@NullMarked
package datus.data.worker;

import org.jspecify.annotations.NullMarked;
