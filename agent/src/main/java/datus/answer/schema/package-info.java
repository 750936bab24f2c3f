/**
 * The data as words know it: tables and columns with the words their names are made of, how rows name each other (declared
 * keys, or keys found in the data), the values of columns that have few, and the business measures that columns give.
 */
@NullMarked
package datus.answer.schema;

import org.jspecify.annotations.NullMarked;
