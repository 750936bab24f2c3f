/** A workspace's own examples as questions, and its files as a revision of git has them. */
@NullMarked
package datus.evaluation.replay;

import org.jspecify.annotations.NullMarked;
