/**
 * Datasources and SQL. A {@link datus.data.DataSession} belongs to one notebook and holds an in-memory DuckDB in which
 * results land and join; {@link datus.data.SqlRunner} decides where a statement runs, runs it there and keeps its
 * {@link datus.data.QueryResult}.
 */
@NullMarked
package datus.data;

import org.jspecify.annotations.NullMarked;
