/**
 * What deciding in cells has in common: {@link datus.magics.feedback.Approving} replays what is approved before it counts, and
 * {@link datus.magics.feedback.ByHand} keeps a rerun from deciding anything.
 */
@NullMarked
package datus.magics.feedback;

import org.jspecify.annotations.NullMarked;
