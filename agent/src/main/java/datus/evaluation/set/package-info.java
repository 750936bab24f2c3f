/** Questions with what they have to come to, read from files that people and other tools write. */
@NullMarked
package datus.evaluation.set;

import org.jspecify.annotations.NullMarked;
