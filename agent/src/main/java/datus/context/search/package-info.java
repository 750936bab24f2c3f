/**
 * What every store's search has in common, wherever its rows are: {@link datus.context.search.Segmentation} cuts entries and
 * queries into the same words, {@link datus.context.search.VectorIndex} finds near vectors in memory,
 * {@link datus.context.search.Ranking} puts what words and meaning found in one order.
 */
@NullMarked
package datus.context.search;

import org.jspecify.annotations.NullMarked;
