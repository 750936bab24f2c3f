/**
 * From a {@link datus.semantic.MetricQuery} to SQL: {@link datus.semantic.compile.MetricCompiler} resolves names, finds joins, groups the
 * measures that can be computed together, and writes one statement in the words of an engine, {@link datus.semantic.compile.SqlStyle}.
 *
 * <p>A join never repeats rows: it goes from a model with an entity to one in which that entity is unique. What would repeat them is
 * refused with the reason.
 */
@NullMarked
package datus.semantic.compile;

import org.jspecify.annotations.NullMarked;
