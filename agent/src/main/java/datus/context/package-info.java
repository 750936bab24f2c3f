/**
 * What the notebook remembers. For now its durable {@link datus.context.History}: every turn, with what the client told about
 * its cell.
 *
 * <p>{@link datus.context.SqliteHistory} keeps it in one SQLite file that all kernels of a workspace share: {@code SharedSqlite}
 * opens such files and waits its turn, {@code HistorySchema} brings them up to date, {@code HistoryDatabase} holds the SQL.
 */
@NullMarked
package datus.context;

import org.jspecify.annotations.NullMarked;
