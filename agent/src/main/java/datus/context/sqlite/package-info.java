/** Store and history in SQLite files that several processes share. */
@NullMarked
package datus.context.sqlite;

import org.jspecify.annotations.NullMarked;
