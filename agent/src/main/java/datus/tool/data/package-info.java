/**
 * Tools that look at the data. {@link datus.tool.data.ScopedQuery} is the one way by which SQL of a model runs; it says of each part of what
 * came of it how much has to be shared, and holds back what can carry a private column.
 */
@NullMarked
package datus.tool.data;

import org.jspecify.annotations.NullMarked;
