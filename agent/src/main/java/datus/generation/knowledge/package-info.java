/** What columns, values and habits say of the business, as Markdown for a person to correct. */
@NullMarked
package datus.generation.knowledge;

import org.jspecify.annotations.NullMarked;
