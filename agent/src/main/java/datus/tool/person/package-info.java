/** Tools that turn to the person who asked, or keep the model's own list of what is to be done. */
@NullMarked
package datus.tool.person;

import org.jspecify.annotations.NullMarked;
