/**
 * The folder on disk: where it is, what {@code datus.yaml} says, how files are written so that a crash or a full disk loses
 * nothing.
 */
@NullMarked
package datus.workspace;

import org.jspecify.annotations.NullMarked;
