package datus.semantic;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a table means: what its rows are, what they can be grouped by, and what can be computed of them. MetricFlow's
 * {@code data_source}, dbt's semantic model.
 *
 * @param source a table's name, or a query
 * @param primaryTime the time dimension that metrics are taken over unless a measure names its own
 * @param primaryEntity what a row is, where no entity is of type primary; its dimensions are addressed by it
 */
public record SemanticModel(
        String name,
        String description,
        Source source,
        List<Entity> entities,
        List<Dimension> dimensions,
        List<Measure> measures,
        Optional<String> primaryTime,
        Optional<String> primaryEntity)
        implements Meaning {
    public SemanticModel {
        entities = List.copyOf(entities);
        dimensions = List.copyOf(dimensions);
        measures = List.copyOf(measures);
    }

    public SemanticModel(
            String name,
            String description,
            Source source,
            List<Entity> entities,
            List<Dimension> dimensions,
            List<Measure> measures,
            Optional<String> primaryTime) {
        this(name, description, source, entities, dimensions, measures, primaryTime, Optional.empty());
    }

    /** The entity that its dimensions are addressed by, as in {@code customer__region}; empty if it says none. */
    public Optional<String> key() {
        return entities.stream()
                .filter(entity -> entity.type() == Entity.Type.PRIMARY)
                .map(Entity::name)
                .findFirst()
                .or(() -> primaryEntity);
    }

    /** The same model of rows that are elsewhere. */
    public SemanticModel from(Source elsewhere) {
        return new SemanticModel(
                name, description, elsewhere, entities, dimensions, measures, primaryTime, primaryEntity);
    }

    /** The same model, but that its measures of these names imply no metric. */
    public SemanticModel withoutMetrics(Set<String> names) {
        List<Measure> plain = measures.stream()
                .map(measure -> names.contains(measure.name()) ? measure.withoutMetric() : measure)
                .toList();
        return new SemanticModel(name, description, source, entities, dimensions, plain, primaryTime, primaryEntity);
    }

    /** Where the rows are. */
    public sealed interface Source {
        /** As in {@code main.orders}. */
        record Table(String name) implements Source {}

        record Query(String sql) implements Source {}

        /** A dbt model's, wherever that project puts it; a table of that name if nobody knows better. */
        record Ref(String model) implements Source {}
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
     * @param percentile of an aggregation by percentile, from 0 to 1
     * @param snapshot of what must not be added up over time, such as a balance: which of the times counts
     */
    public record Measure(
            String name,
            Aggregation aggregation,
            String expr,
            String description,
            Optional<String> time,
            boolean metric,
            Optional<Double> percentile,
            Optional<Snapshot> snapshot) {

        public Measure(
                String name,
                Aggregation aggregation,
                String expr,
                String description,
                Optional<String> time,
                boolean metric) {
            this(name, aggregation, expr, description, time, metric, Optional.empty(), Optional.empty());
        }

        private Measure withoutMetric() {
            return new Measure(name, aggregation, expr, description, time, false, percentile, snapshot);
        }
    }

    /**
     * The one time whose rows count, of all that a group has. MetricFlow's {@code non_additive_dimension}.
     *
     * @param dimension the time dimension
     * @param last whether the latest counts, else the earliest
     * @param per entities of which each has a latest of its own
     */
    public record Snapshot(String dimension, boolean last, List<String> per) {
        public Snapshot {
            per = List.copyOf(per);
        }
    }
}
