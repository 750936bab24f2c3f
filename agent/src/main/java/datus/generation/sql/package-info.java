/** SQL files described: what each statement reads and does, in a sentence, with a subject path and tags. */
@NullMarked
package datus.generation.sql;

import org.jspecify.annotations.NullMarked;
