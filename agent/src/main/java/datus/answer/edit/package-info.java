/**
 * Changes one part of a statement: what two statements differ in, if it is one thing, is carried over to a third, which keeps its own
 * joins, customs and definitions.
 */
@NullMarked
package datus.answer.edit;

import org.jspecify.annotations.NullMarked;
