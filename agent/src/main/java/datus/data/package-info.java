/**
 * Datasources and SQL, as everybody else sees them. A {@link datus.data.DataSession} belongs to one notebook and holds an
 * in-memory DuckDB, the {@link datus.data.NotebookEngine}, in which results land and join; {@link datus.data.SqlRunner} decides
 * where a statement runs, runs it there and keeps its {@link datus.data.QueryResult}. A kind of datasource is one
 * {@link datus.data.DatasourceType}.
 *
 * <p>This package knows none of its rooms, each of which uses only those before it: {@code text} reads SQL, {@code source} is
 * what datasources that run SQL have in common, {@code landing} gets rows into the notebook's engine; {@code duckdb} and
 * {@code jdbc} run statements there or elsewhere; {@code files}, {@code postgres} and {@code sqlite} build on one of the two;
 * {@code notebook} puts all together.
 */
@NullMarked
package datus.data;

import org.jspecify.annotations.NullMarked;
