/** Who is examined: the engine as it comes, and without one of its parts. The only room here that knows an engine. */
@NullMarked
package datus.evaluation.subject;

import org.jspecify.annotations.NullMarked;
