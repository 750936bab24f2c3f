/**
 * SQL composed of the words of a question: linked to the schema and its values, and put together to one query.
 */
@NullMarked
package datus.answer.composition;

import org.jspecify.annotations.NullMarked;
