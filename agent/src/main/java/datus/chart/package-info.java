/**
 * Chart specifications (Vega-Lite) made from a result and the types of its columns, for cells and the web alike.
 */
@NullMarked
package datus.chart;

import org.jspecify.annotations.NullMarked;
