/**
 * The agent: a language model that looks things up, writes SQL, has it run behind the guard, reads what came of it and corrects itself.
 * {@link datus.agent.Assistant} is one notebook's.
 */
@NullMarked
package datus.agent;

import org.jspecify.annotations.NullMarked;
