/**
 * The guard: says of SQL that an agent wrote whether it may run, by what the engine's own parser and binder make of it, and refuses what it does
 * not know. Limits on time and memory are the worker's.
 */
@NullMarked
package datus.data.guard;

import org.jspecify.annotations.NullMarked;
