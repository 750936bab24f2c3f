/**
 * How good answers are: questions asked in a row, what came of them, and what it is worth. Uses answerers only as everybody does; no
 * engine knows of it.
 */
@NullMarked
package datus.evaluation;

import org.jspecify.annotations.NullMarked;
