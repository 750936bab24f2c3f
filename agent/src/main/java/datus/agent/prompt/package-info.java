/**
 * What a model is told: {@link datus.agent.prompt.Instructions} that stay the same from question to question, so that providers read
 * them from their caches, and {@link datus.agent.prompt.Surroundings} of one question: its scope, what is known about it, and when it is
 * asked. Whatever was not written by us or by the person who asks stands between marks of data.
 */
@NullMarked
package datus.agent.prompt;

import org.jspecify.annotations.NullMarked;
