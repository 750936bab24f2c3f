/**
 * What numbers mean: {@link datus.semantic.SemanticModel semantic models} over tables and {@link datus.semantic.Metric metrics}
 * over them, read from and written as YAML that MetricFlow and dbt understand, and compiled to SQL.
 */
@NullMarked
package datus.semantic;

import org.jspecify.annotations.NullMarked;
