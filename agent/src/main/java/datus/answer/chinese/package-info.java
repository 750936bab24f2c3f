/**
 * Questions in Chinese: {@link datus.answer.chinese.Segmenter} takes one apart by the names and values of the schema and the words that
 * ask, {@link datus.answer.chinese.ClauseReader} finds its clauses, {@link datus.answer.chinese.EnglishWriter} says them in the English
 * order, and every other way of answering reads that. A {@link datus.answer.chinese.Translation} leads back to the words that were typed.
 */
@NullMarked
package datus.answer.chinese;

import org.jspecify.annotations.NullMarked;
