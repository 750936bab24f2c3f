/**
 * What people say of answers, and what is learned of it: a {@link datus.feedback.Vote} becomes a {@link datus.feedback.Lesson}, which is kept
 * in one undoable step; what waits for somebody to check it is a {@link datus.feedback.Proposal}; and before it counts,
 * {@link datus.feedback.Replay} asks the questions whose answers are known, with it and without.
 *
 * <p>An answer is a {@link datus.feedback.Given}, wherever it was given, so that a cell and an analyst's page vote alike.
 */
@NullMarked
package datus.feedback;

import org.jspecify.annotations.NullMarked;
