/**
 * What words of a question mean before any data is known: {@link datus.answer.language.Words} takes a question apart,
 * {@link datus.answer.language.Lexicon} knows the words for aggregates, comparisons, order and grouping, and
 * {@link datus.answer.language.PeriodReader} reads dates. Its word lists are text resources and name no schema.
 */
@NullMarked
package datus.answer.language;

import org.jspecify.annotations.NullMarked;
