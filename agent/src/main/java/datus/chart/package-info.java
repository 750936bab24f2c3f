/**
 * Chart specifications (Vega-Lite) made from a result and the types of its columns, for cells and the web alike.
 *
 * <p>{@code ChartPlanner} chooses kind and columns, {@code ChartRows} holds the drawn rows, {@code VegaLite} and {@code ChartText}
 * write them for a browser and in words; {@link datus.chart.ChartSpec} is both.
 */
@NullMarked
package datus.chart;

import org.jspecify.annotations.NullMarked;
