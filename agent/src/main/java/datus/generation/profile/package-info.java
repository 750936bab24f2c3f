/**
 * Tables as their rows show them: {@link datus.generation.profile.Profiler} counts, and {@link datus.generation.profile.KeyReader}
 * tells what names one row and what names rows of other tables, each with its confidence and its reason.
 */
@NullMarked
package datus.generation.profile;

import org.jspecify.annotations.NullMarked;
