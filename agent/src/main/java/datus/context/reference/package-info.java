/**
 * References to what is known, as people write them into questions: {@code @metric revenue}. {@link datus.context.reference.References}
 * reads them, {@link datus.context.reference.ReferenceResolver} finds exactly what each means.
 */
@NullMarked
package datus.context.reference;

import org.jspecify.annotations.NullMarked;
