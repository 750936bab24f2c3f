/**
 * The one error a person reads, and the nearest known name for a mistyped one. Every other package may use it; it uses
 * none.
 */
@NullMarked
package datus.error;

import org.jspecify.annotations.NullMarked;
