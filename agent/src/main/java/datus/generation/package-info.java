/**
 * What the machine proposes for the context, with no language model: semantic models, metrics, descriptions of SQL, knowledge.
 * {@link datus.generation.Generator} is the door. A proposal is a {@link datus.generation.draft.Draft}: a file that a person looks
 * at, edits and saves; nothing is written before. {@code profile} reads tables, {@code usage} reads SQL, {@code semantic} guesses.
 */
@NullMarked
package datus.generation;

import org.jspecify.annotations.NullMarked;
