package datus.semantic;

import java.util.List;
import java.util.Optional;

/**
 * What a table means: what its rows are, what they can be grouped by, and what can be computed of them. MetricFlow's
 * {@code data_source}, dbt's semantic model.
 *
 * @param source a table's name, or a query
 * @param primaryTime the time dimension that metrics are taken over unless a measure names its own
 */
public record SemanticModel(
        String name,
        String description,
        Source source,
        List<Entity> entities,
        List<Dimension> dimensions,
        List<Measure> measures,
        Optional<String> primaryTime) {
    public SemanticModel {
        entities = List.copyOf(entities);
        dimensions = List.copyOf(dimensions);
        measures = List.copyOf(measures);
    }

    /** Where the rows are. */
    public sealed interface Source {
        /** As in {@code main.orders}. */
        record Table(String name) implements Source {}

        record Query(String sql) implements Source {}
    }

    /**
     * A key along which models join: where two models have an entity of the same name. MetricFlow's identifier.
     *
     * @param expr a column or an expression
     */
    public record Entity(String name, Type type, String expr, String description) {

        /** Whether it tells a row apart, and whether every value may occur once. */
        public enum Type {
            PRIMARY,
            UNIQUE,
            FOREIGN,
            NATURAL
        }
    }

    /**
     * What rows can be grouped and filtered by.
     *
     * @param grain of a time dimension, how fine it is; empty of a categorical one
     */
    public record Dimension(String name, Optional<Grain> grain, String expr, String description) {}

    /**
     * What can be computed of rows.
     *
     * @param time the time dimension it is taken over; empty for the model's primary one
     * @param metric whether a metric of the same name goes with it
     */
    public record Measure(
            String name,
            Aggregation aggregation,
            String expr,
            String description,
            Optional<String> time,
            boolean metric) {}
}
