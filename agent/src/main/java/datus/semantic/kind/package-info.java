/**
 * Semantic models and metrics among what a workspace knows: {@link datus.semantic.kind.SemanticModelKind} and
 * {@link datus.semantic.kind.MetricKind} are their kinds of entries, {@link datus.semantic.kind.LayerReader} makes a
 * {@link datus.semantic.SemanticLayer} of the entries of a datasource.
 */
@NullMarked
package datus.semantic.kind;

import org.jspecify.annotations.NullMarked;
