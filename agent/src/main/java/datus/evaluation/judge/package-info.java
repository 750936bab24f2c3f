/** What answers are worth: their rows are compared with the right ones, counted, and one run is compared with another. */
@NullMarked
package datus.evaluation.judge;

import org.jspecify.annotations.NullMarked;
