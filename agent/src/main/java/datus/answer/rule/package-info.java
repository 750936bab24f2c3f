/**
 * Business rules that people give in words: read as far as they can be, and put into the question in place of the words that they
 * explain, so that every way of answering can use them.
 */
@NullMarked
package datus.answer.rule;

import org.jspecify.annotations.NullMarked;
