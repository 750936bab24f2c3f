package datus.semantic.compile;

import datus.semantic.Grain;
import java.util.Optional;

/**
 * A dimension or entity where it was found.
 *
 * @param path how its model is reached
 * @param name in its model
 * @param expr of its model's columns
 * @param grain how fine it is asked for; empty of what is no time
 * @param metricTime whether it is the time that the metric is taken over
 */
record Field(JoinPath path, String name, String expr, Optional<Grain> grain, boolean metricTime) {}
