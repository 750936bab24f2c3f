package datus.generation.semantic;

import datus.semantic.Metric;

/** A metric proposed for a model, with the reason for it. */
public record MetricDraft(Metric metric, Reason reason) {}
