/**
 * What datasources that run SQL have in common. {@link datus.data.source.SqlDatasource} opens a
 * {@link datus.data.source.SqlSession} for a cell, which runs statements one by one; what an engine complains of is read into a
 * {@link datus.data.source.Fault} and explained by {@link datus.data.source.FaultExplainer}. Here too are the parts to make a
 * catalogue and a dialect of: {@link datus.data.source.TableAssembly}, {@link datus.data.source.CachedCatalog},
 * {@link datus.data.source.AnsiDialect}.
 */
@NullMarked
package datus.data.source;

import org.jspecify.annotations.NullMarked;
