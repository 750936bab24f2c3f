/** Commands of the operating system: run bounded in time and output, with nothing secret in their environment. */
@NullMarked
package datus.tool.command;

import org.jspecify.annotations.NullMarked;
