/**
 * The semantic layer as text that MetricFlow and dbt understand: {@link datus.semantic.yaml.SemanticYaml} reads all of their
 * forms and writes one, {@link datus.semantic.yaml.SemanticFile} changes one item of a file and leaves the rest as it was.
 *
 * <p>What only we know of an item (its state, who decided it and when, where it comes from, other words for it) stands in one
 * comment line above it, {@code # datus: {state: verified, by: li, on: 2026-11-20}}: older MetricFlow has no key for it, and
 * a comment bothers neither MetricFlow nor dbt. An item without the line was written by a person, and is taken as accepted.
 */
@NullMarked
package datus.semantic.yaml;

import org.jspecify.annotations.NullMarked;
