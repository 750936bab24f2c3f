package datus.answer.schema;

import datus.data.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The tables as nodes and their joins as edges, either way: from a row to the one it names, or to the many that name it. */
public final class JoinGraph {
    private static final int TO_MANY_COST = 30;
    private static final int TO_ONE_COST = 10;
    private static final int MAX_COST = 100;

    private final Map<TableName, List<Step>> steps = new HashMap<>();
    private final List<Join> joins;

    JoinGraph(List<Join> joins) {
        this.joins = List.copyOf(joins);
        for (Join join : joins) {
            steps.computeIfAbsent(join.from(), any -> new ArrayList<>()).add(new Step(join, true));
            steps.computeIfAbsent(join.to(), any -> new ArrayList<>()).add(new Step(join, false));
        }
    }

    /** A join walked one way. */
    public record Step(Join join, boolean toOne) {
        public TableName source() {
            return toOne ? join.from() : join.to();
        }

        public TableName target() {
            return toOne ? join.to() : join.from();
        }

        public List<String> sourceColumns() {
            return toOne ? join.fromColumns() : join.toColumns();
        }

        public List<String> targetColumns() {
            return toOne ? join.toColumns() : join.fromColumns();
        }
    }

    /** Steps from one table to another; no step if they are the same. */
    public record Path(TableName start, TableName end, List<Step> steps, int cost) {
        public Path {
            steps = List.copyOf(steps);
        }

        static Path at(TableName table) {
            return new Path(table, table, List.of(), 0);
        }

        Path then(Step step) {
            List<Step> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Path(start, step.target(), longer, cost + (step.toOne() ? TO_ONE_COST : TO_MANY_COST));
        }

        boolean visits(TableName table) {
            return start.equals(table)
                    || steps.stream().anyMatch(step -> step.target().equals(table));
        }

        /** Whether each row at the start has at most one at the end. */
        public boolean toOne() {
            return steps.stream().allMatch(Step::toOne);
        }

        private String text() {
            return steps.toString();
        }
    }

    /**
     * All ways without a detour from any of the tables to another, the cheapest first; walking to the many costs three times
     * as much. Those that go through a start table again are left out.
     */
    public List<Path> paths(Collection<TableName> starts, TableName end) {
        if (starts.contains(end)) {
            return List.of(Path.at(end));
        }
        PriorityQueue<Path> open =
                new PriorityQueue<>(Comparator.comparingInt(Path::cost).thenComparing(Path::text));
        starts.forEach(start -> open.add(Path.at(start)));
        List<Path> found = new ArrayList<>();
        while (!open.isEmpty() && found.size() < 8) {
            Path path = open.remove();
            if (path.end().equals(end)) {
                found.add(path);
            } else {
                extend(path, starts, open);
            }
        }
        return found;
    }

    private void extend(Path path, Collection<TableName> starts, PriorityQueue<Path> open) {
        for (Step step : steps.getOrDefault(path.end(), List.of())) {
            Path longer = path.then(step);
            if (!path.visits(step.target()) && !starts.contains(step.target()) && longer.cost() <= MAX_COST) {
                open.add(longer);
            }
        }
    }

    /** The cost of the cheapest path; a large number if there is none. */
    public int distance(Collection<TableName> starts, TableName end) {
        List<Path> paths = paths(starts, end);
        return paths.isEmpty() ? 10 * MAX_COST : paths.get(0).cost();
    }

    /** Whether a column takes part in a join, from its table. */
    public boolean isReference(Field field) {
        return joins.stream()
                .anyMatch(join ->
                        join.from().equals(field.table()) && join.fromColumns().contains(field.name()));
    }
}
