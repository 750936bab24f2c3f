/**
 * What a question asks for, as a typed tree over the schema: {@link datus.answer.intent.Composer} builds an
 * {@link datus.answer.intent.Intent} from marks, {@link datus.answer.intent.Planner} finds the joins that keep every measure
 * counted once, {@link datus.answer.intent.SqlWriter} writes the SQL and {@link datus.answer.intent.Restatement} the sentence.
 */
@NullMarked
package datus.answer.intent;

import org.jspecify.annotations.NullMarked;
