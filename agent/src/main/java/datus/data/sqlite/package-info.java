/**
 * SQLite: a file read and written in place, values with types of their own, its dialect and its errors. Start at
 * {@link datus.data.sqlite.SqliteType}.
 */
@NullMarked
package datus.data.sqlite;

import org.jspecify.annotations.NullMarked;
