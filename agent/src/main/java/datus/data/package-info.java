/**
 * Datasources and SQL. A {@link datus.data.DataSession} belongs to one notebook and holds an in-memory DuckDB in which
 * results land and join; {@link datus.data.SqlRunner} decides where a statement runs, runs it there and keeps its
 * {@link datus.data.QueryResult}.
 *
 * <p>Text goes {@link datus.data.Statements} → {@code StatementCompiler} → {@code Placement} → {@code SqlSession}. Of sessions
 * there are two: {@code EngineSession} in the notebook's DuckDB, for files of DuckDB and plain files too, and {@code JdbcSession}
 * for every other engine. A kind of datasource is one {@link datus.data.DatasourceType}.
 */
@NullMarked
package datus.data;

import org.jspecify.annotations.NullMarked;
