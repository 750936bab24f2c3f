package datus.semantic;

/** What the semantic layer gives a name to: a model or a metric. */
public sealed interface Meaning permits SemanticModel, Metric {

    /** As typed. */
    String name();

    /** In words; empty if nobody wrote any. */
    String description();
}
