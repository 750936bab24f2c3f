/**
 * Metrics in a person's words: {@link datus.answer.metric.MetricText} reads the line of {@code %metric},
 * {@link datus.answer.metric.MetricSource} a question that a metric wholly explains.
 */
@NullMarked
package datus.answer.metric;

import org.jspecify.annotations.NullMarked;
