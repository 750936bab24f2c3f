/**
 * From words to marks: each phrase of a question is taken for a cue, a number, a date, a value, a table, a column or a
 * measure. {@link datus.answer.reading.Reader} finds the coverings of the question that leave the fewest words over;
 * {@link datus.answer.reading.Resolver} picks one meaning per phrase by what else is mentioned.
 */
@NullMarked
package datus.answer.reading;

import org.jspecify.annotations.NullMarked;
