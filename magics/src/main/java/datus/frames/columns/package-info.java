/**
 * Tablesaw columns, made column by column. A {@link datus.frames.columns.ColumnPlan} says what is asked of DuckDB for a column
 * and which {@link datus.frames.columns.ColumnBuilder} keeps it; builders are fed from JDBC rows or, for many rows, from Arrow
 * batches, and know what Tablesaw lost of the values. {@link datus.frames.columns.TableWriter} goes the other way.
 *
 * <p>Only {@link datus.frames.columns.ArrowFeed} names Arrow, whose classes take 0.3 s to load: few rows never touch it.
 */
@NullMarked
package datus.frames.columns;

import org.jspecify.annotations.NullMarked;
