/**
 * Answers from what people approved: an approved question becomes a template whose values are masked, the template nearest to a new
 * question is filled with that question's values, and how like the two are says how sure that is.
 */
@NullMarked
package datus.answer.recall;

import org.jspecify.annotations.NullMarked;
