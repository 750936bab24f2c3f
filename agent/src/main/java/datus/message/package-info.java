/**
 * What passes between a person, a language model and tools, as data: no library of models is known here. Text that reaches a
 * model is a {@link datus.message.SharedText}, each part marked with how much must be shared for the model to see it, so that
 * nothing leaves this machine by being forgotten.
 */
@NullMarked
package datus.message;

import org.jspecify.annotations.NullMarked;
