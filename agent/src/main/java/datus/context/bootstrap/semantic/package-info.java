/** Bootstraps from definitions that other programs keep: MetricFlow, and the configuration of Datus. */
@NullMarked
package datus.context.bootstrap.semantic;

import org.jspecify.annotations.NullMarked;
