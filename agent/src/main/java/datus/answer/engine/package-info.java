/**
 * The engine that answers without a language model: every way proposes candidates, all of them are ranked together, and
 * the best is answered with, asked back about, or refused.
 */
@NullMarked
package datus.answer.engine;

import org.jspecify.annotations.NullMarked;
