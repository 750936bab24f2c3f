/**
 * Statements in the notebook's own engine, and DuckDB files. An {@link datus.data.duckdb.EngineDatasource} is a part of the
 * engine: its {@link datus.data.duckdb.EnginePlace} says where names are looked for and makes that ready, a file by attaching
 * it for as long as a statement runs. Start at {@code EngineSession}.
 */
@NullMarked
package datus.data.duckdb;

import org.jspecify.annotations.NullMarked;
