/** Whether two results come to the same, by their rows alone. */
@NullMarked
package datus.data.match;

import org.jspecify.annotations.NullMarked;
