package datus.answer.recall;

import datus.answer.schema.Value;
import java.util.List;

/**
 * A value that a question seems to name.
 *
 * @param said as the question writes it
 * @param values what it is in the data; empty if it is not known there
 * @param sure whether nothing but a value is written like this: a number, something quoted, a value that is known
 */
record Mention(Span span, String said, List<Value> values, boolean sure) {
    Mention {
        values = List.copyOf(values);
    }
}
