package datus.answer.schema;

import datus.data.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables as nodes and their joins as edges, either way: from a row to the one it names, or to the many that name it. A step
 * to the many costs three times as much. Thread-safe.
 */
public final class JoinGraph {
    /** What a step to the one row named costs. */
    public static final int STEP = 10;

    private static final int TO_MANY = 3 * STEP;
    private static final int UNREACHABLE = 100 * STEP;
    private static final int LONGEST_DETOUR = 3 * STEP;
    private static final int MOST_WAYS = 8;
    private static final int MOST_TRIED = 2_000;

    private final Map<TableName, List<Step>> steps = new HashMap<>();
    private final Set<String> references = new HashSet<>();
    private final Map<TableName, Map<TableName, Integer>> distances = new ConcurrentHashMap<>();
    private final Map<TableName, Map<TableName, Integer>> named = new ConcurrentHashMap<>();

    JoinGraph(List<Join> joins) {
        for (Join join : joins) {
            steps.computeIfAbsent(join.from(), any -> new ArrayList<>()).add(new Step(join, true));
            steps.computeIfAbsent(join.to(), any -> new ArrayList<>()).add(new Step(join, false));
            join.fromColumns().forEach(column -> references.add(join.from() + " " + column));
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

        private int cost() {
            return toOne ? STEP : TO_MANY;
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
            return new Path(start, step.target(), longer, cost + step.cost());
        }

        boolean visits(TableName table) {
            return start.equals(table)
                    || steps.stream().anyMatch(step -> step.target().equals(table));
        }

        /** Whether each row at the start has at most one at the end. */
        public boolean toOne() {
            return steps.stream().allMatch(Step::toOne);
        }
    }

    /** The joins by which rows of a table name rows of others. */
    public List<Join> from(TableName table) {
        return steps.getOrDefault(table, List.of()).stream()
                .filter(Step::toOne)
                .map(Step::join)
                .toList();
    }

    /** The tables one join away, either way. */
    public List<TableName> beside(TableName table) {
        return steps.getOrDefault(table, List.of()).stream()
                .map(Step::target)
                .distinct()
                .toList();
    }

    /**
     * The ways without a loop from any of the tables to another, the cheapest first; those much dearer than the cheapest, and
     * those through a start table, are left out.
     */
    public List<Path> paths(Collection<TableName> starts, TableName end) {
        if (starts.contains(end)) {
            return List.of(Path.at(end));
        }
        int dearest =
                starts.stream().mapToInt(start -> walkedBack(start, end)).min().orElse(UNREACHABLE) + LONGEST_DETOUR;
        PriorityQueue<Path> open =
                new PriorityQueue<>(Comparator.comparingInt((Path path) -> path.cost() + walkedBack(path.end(), end))
                        .thenComparingInt(path -> path.steps().size())
                        .thenComparing(path -> path.steps().toString()));
        starts.stream()
                .filter(start -> walkedBack(start, end) <= dearest)
                .map(Path::at)
                .forEach(open::add);
        List<Path> found = new ArrayList<>();
        for (int tried = 0; !open.isEmpty() && found.size() < MOST_WAYS && tried < MOST_TRIED; tried++) {
            Path path = open.remove();
            if (path.end().equals(end)) {
                found.add(path);
            } else {
                steps.getOrDefault(path.end(), List.of()).stream()
                        .filter(step -> !path.visits(step.target()) && !starts.contains(step.target()))
                        .map(path::then)
                        .filter(longer -> longer.cost() + walkedBack(longer.end(), end) <= dearest)
                        .forEach(open::add);
            }
        }
        return found;
    }

    /** What is left to pay from a table to the end. */
    private int walkedBack(TableName table, TableName end) {
        return distances(table).getOrDefault(end, UNREACHABLE);
    }

    /** The cost of the cheapest way; a large number if there is none. */
    public int distance(Collection<TableName> starts, TableName end) {
        return starts.stream().mapToInt(start -> walkedBack(start, end)).min().orElse(UNREACHABLE);
    }

    /** Whether each row of one table names, over other tables if need be, at most one of the other. */
    public boolean isToOne(TableName from, TableName to) {
        return named(from).containsKey(to);
    }

    /** The tables whose row each row of a table names, itself first, the nearest next, with the number of steps. */
    public Map<TableName, Integer> named(TableName from) {
        return named.computeIfAbsent(from, this::walkToOne);
    }

    private Map<TableName, Integer> walkToOne(TableName from) {
        Map<TableName, Integer> reached = new LinkedHashMap<>(Map.of(from, 0));
        Deque<TableName> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            TableName table = open.remove();
            for (Step step : steps.getOrDefault(table, List.of())) {
                if (step.toOne() && reached.putIfAbsent(step.target(), reached.getOrDefault(table, 0) + 1) == null) {
                    open.add(step.target());
                }
            }
        }
        return reached;
    }

    private Map<TableName, Integer> distances(TableName from) {
        return distances.computeIfAbsent(from, this::walk);
    }

    private Map<TableName, Integer> walk(TableName from) {
        Map<TableName, Integer> reached = new HashMap<>();
        PriorityQueue<Path> open = new PriorityQueue<>(Comparator.comparingInt(Path::cost));
        open.add(Path.at(from));
        while (!open.isEmpty()) {
            Path path = open.remove();
            if (reached.putIfAbsent(path.end(), path.cost()) == null) {
                for (Step step : steps.getOrDefault(path.end(), List.of())) {
                    open.add(new Path(from, step.target(), List.of(), path.cost() + step.cost()));
                }
            }
        }
        return reached;
    }

    /** Whether a column takes part in a join, from its table. */
    public boolean isReference(Field field) {
        return references.contains(field.table() + " " + field.name());
    }
}
