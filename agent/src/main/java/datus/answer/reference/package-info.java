/**
 * Questions that refer to what is known, as in {@code @table orders}: {@link datus.answer.reference.ReferencedAnswerer} stands before
 * any other answerer and narrows what it may use.
 */
@NullMarked
package datus.answer.reference;

import org.jspecify.annotations.NullMarked;
