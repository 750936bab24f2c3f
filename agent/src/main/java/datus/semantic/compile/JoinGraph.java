package datus.semantic.compile;

import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.compile.JoinPath.Hop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Which models can be joined to which along the entities that they share. Any thread may use it. */
final class JoinGraph {
    private final Map<String, List<SemanticModel>> unique = new HashMap<>();
    private final Map<String, List<SemanticModel>> repeated = new HashMap<>();
    private final Map<String, List<JoinPath>> safe = new ConcurrentHashMap<>();
    private final int models;

    JoinGraph(List<SemanticModel> all) {
        models = all.size();
        for (SemanticModel model : all) {
            for (Entity entity : model.entities()) {
                Map<String, List<SemanticModel>> index = isUnique(entity) ? unique : repeated;
                index.computeIfAbsent(entity.name(), any -> new ArrayList<>()).add(model);
            }
        }
    }

    private static boolean isUnique(Entity entity) {
        return entity.type() == Entity.Type.PRIMARY || entity.type() == Entity.Type.UNIQUE;
    }

    /** The ways from a model on which no row is repeated, the shortest first, up to those that are no longer than needed. */
    List<JoinPath> from(SemanticModel model) {
        return safe.computeIfAbsent(model.name(), any -> explore(model));
    }

    /** All shortest ways into each model along each entity. */
    private List<JoinPath> explore(SemanticModel model) {
        List<JoinPath> found = new ArrayList<>(List.of(JoinPath.at(model)));
        Map<String, Integer> reached = new HashMap<>();
        for (int at = 0; at < found.size(); at++) {
            JoinPath path = found.get(at);
            for (Entity entity : path.end().entities()) {
                for (SemanticModel next : unique.getOrDefault(entity.name(), List.of())) {
                    int length = path.hops().size() + 1;
                    if (!path.visits(next)
                            && reached.computeIfAbsent(entity.name() + " " + next.name(), any -> length) == length) {
                        found.add(path.plus(new Hop(entity.name(), next)));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** The shortest ways to a model that fulfils a condition; several only if they are of one length. */
    List<JoinPath> shortest(SemanticModel model, Predicate<JoinPath> wanted) {
        List<JoinPath> ways = from(model).stream().filter(wanted).toList();
        int length = ways.stream().mapToInt(way -> way.hops().size()).min().orElse(models);
        return ways.stream().filter(way -> way.hops().size() == length).toList();
    }

    /** The first join on the way to a model that would repeat rows, where only such a way leads there. */
    Optional<Hop> repeating(SemanticModel from, Predicate<SemanticModel> wanted) {
        return from(from).stream()
                .sorted(Comparator.comparingInt(path -> path.hops().size()))
                .flatMap(path -> path.end().entities().stream()
                        .flatMap(entity -> repeated.getOrDefault(entity.name(), List.of()).stream()
                                .filter(next -> !path.visits(next) && leadsTo(next, wanted))
                                .map(next -> new Hop(entity.name(), next))))
                .findFirst();
    }

    private boolean leadsTo(SemanticModel model, Predicate<SemanticModel> wanted) {
        return from(model).stream().map(JoinPath::end).anyMatch(wanted);
    }
}
