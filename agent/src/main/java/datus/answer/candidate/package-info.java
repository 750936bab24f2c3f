/**
 * What every way of answering shares: what is known of the data and of earlier answers, and the {@link
 * datus.answer.candidate.Candidate candidates} that come of it.
 */
@NullMarked
package datus.answer.candidate;

import org.jspecify.annotations.NullMarked;
