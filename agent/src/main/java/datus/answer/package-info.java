/**
 * Questions answered with no language model: the words of a question are linked to the schema and its values, composed
 * to one SELECT, run, and restated from the SQL. Whatever answers is an {@link datus.answer.Answerer}.
 */
@NullMarked
package datus.answer;

import org.jspecify.annotations.NullMarked;
