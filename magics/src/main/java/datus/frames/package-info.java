/**
 * Results as people and code see them: pages of typed rows as HTML and text, and Tablesaw tables, made column by column and
 * only when code asks for one.
 */
@NullMarked
package datus.frames;

import org.jspecify.annotations.NullMarked;
