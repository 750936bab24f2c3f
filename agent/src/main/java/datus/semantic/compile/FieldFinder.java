package datus.semantic.compile;

import datus.error.DatusException;
import datus.error.NearestName;
import datus.semantic.Grain;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import datus.semantic.compile.JoinPath.Hop;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the dimension that a name means, seen from the model whose rows are computed. */
final class FieldFinder {
    private final SemanticLayer layer;
    private final JoinGraph joins;

    FieldFinder(SemanticLayer layer, JoinGraph joins) {
        this.layer = layer;
        this.joins = joins;
    }

    /** The time that a measure is taken over. */
    Field time(SemanticModel model, Measure measure) {
        String name = measure.time()
                .or(model::primaryTime)
                .or(() -> onlyTime(model))
                .orElseThrow(() -> DatusException.user(
                        "\"" + measure.name() + "\" has no time: the model \"" + model.name() + "\" names none.",
                        "Say in the model which it is: agg_time_dimension, or is_primary at a time dimension."));
        return dimension(model, name)
                .map(dimension -> new Field(
                        JoinPath.at(model),
                        dimension.name(),
                        dimension.expr(),
                        dimension.grain().or(() -> Optional.of(Grain.DAY)),
                        true))
                .orElseThrow(() -> DatusException.user(
                        "The model \"" + model.name() + "\" has no time dimension \"" + name + "\".",
                        NearestName.hint(name, names(model), "It has: " + String.join(", ", names(model)) + ".")));
    }

    private static Optional<String> onlyTime(SemanticModel model) {
        List<String> times = model.dimensions().stream()
                .filter(dimension -> dimension.grain().isPresent())
                .map(Dimension::name)
                .toList();
        return times.size() == 1 ? Optional.of(times.get(0)) : Optional.empty();
    }

    private static List<String> names(SemanticModel model) {
        return model.dimensions().stream().map(Dimension::name).toList();
    }

    /**
     * The dimension or entity of that name.
     *
     * @param asked for what, in errors
     * @throws DatusException if there is none, none that can be joined, or several
     */
    Field find(DimensionName name, SemanticModel from, String asked) {
        List<JoinPath> ways = ways(name, from);
        if (ways.isEmpty()) {
            throw unreachable(name, from, asked);
        }
        if (ways.size() > 1) {
            throw ambiguous(name, ways);
        }
        return field(name, ways.get(0));
    }

    /** Whether it can be found from that model. */
    boolean knows(DimensionName name, SemanticModel from) {
        return !ways(name, from).isEmpty();
    }

    /** Whether it can be found from that model in exactly one way. */
    boolean reaches(DimensionName name, SemanticModel from) {
        return ways(name, from).size() == 1;
    }

    /** The names of the dimensions that are reached from a model and are no times, each told apart from all others. */
    List<String> categories(SemanticModel from) {
        return joins.from(from).stream()
                .flatMap(way -> way.end().dimensions().stream()
                        .filter(dimension -> dimension.grain().isEmpty())
                        .map(dimension -> way.end().key().map(key -> key + "__").orElse("") + dimension.name()))
                .distinct()
                .filter(name -> ways(DimensionName.of(name), from).size() == 1)
                .toList();
    }

    private List<JoinPath> ways(DimensionName name, SemanticModel from) {
        List<JoinPath> ways =
                joins.shortest(from, way -> dimension(way.end(), name.name()).isPresent() && leads(way, name));
        return ways.isEmpty()
                ? joins.shortest(from, way -> entity(way.end(), name.name()).isPresent() && leads(way, name))
                : ways;
    }

    private static boolean leads(JoinPath way, DimensionName name) {
        return name.path().isEmpty() || way.endsWith(name.path());
    }

    private static Field field(DimensionName name, JoinPath way) {
        Optional<Dimension> dimension = dimension(way.end(), name.name());
        String expr = dimension
                .map(Dimension::expr)
                .or(() -> entity(way.end(), name.name()).map(Entity::expr))
                .orElseThrow();
        Optional<Grain> own = dimension.flatMap(Dimension::grain);
        if (own.isEmpty() && name.grain().isPresent()) {
            throw DatusException.user(
                    "\"" + name.text() + "\" takes \"" + name.name() + "\" for a time, which it is not.",
                    "Ask for it without the grain.");
        }
        return new Field(way, name.name(), expr, name.grain().or(() -> own), false);
    }

    private static Optional<Dimension> dimension(SemanticModel model, String name) {
        return model.dimensions().stream()
                .filter(dimension -> dimension.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<Entity> entity(SemanticModel model, String name) {
        return model.entities().stream()
                .filter(entity -> entity.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static DatusException ambiguous(DimensionName name, List<JoinPath> ways) {
        return DatusException.user(
                "\"" + name.text() + "\" can be reached in " + ways.size() + " ways: "
                        + ways.stream().map(JoinPath::toString).collect(Collectors.joining("; ")) + ".",
                "Name the entity on the way: "
                        + ways.stream()
                                .map(way -> entitiesOf(way) + name.name())
                                .distinct()
                                .collect(Collectors.joining(" or ")));
    }

    private static String entitiesOf(JoinPath way) {
        return way.hops().stream().map(hop -> hop.entity() + "__").collect(Collectors.joining());
    }

    private DatusException unreachable(DimensionName name, SemanticModel from, String asked) {
        Predicate<SemanticModel> has = model -> (dimension(model, name.name()).isPresent()
                        || entity(model, name.name()).isPresent())
                && (name.path().isEmpty() || isOf(model, name.path()));
        Optional<Hop> repeating = joins.repeating(from, has);
        if (repeating.isPresent()) {
            Hop hop = repeating.get();
            return DatusException.user(
                    "Taking " + asked + " by \"" + name.text() + "\" would count rows several times: \""
                            + hop.to().name() + "\" has many rows for one " + hop.entity()
                            + ", so joining it repeats those of \""
                            + from.name() + "\".",
                    "Take a metric of \"" + hop.to().name() + "\", or a dimension of: " + reachable(from) + ".");
        }
        Optional<SemanticModel> owner = layer.models().stream().filter(has).findFirst();
        return owner.map(model -> DatusException.user(
                        "No join leads from \"" + from.name() + "\", which " + asked + " is computed of, to \""
                                + model.name() + "\", which has \"" + name.text() + "\": they share no entity.",
                        "Give both an entity of one name, or take a dimension of: " + reachable(from) + "."))
                .orElseGet(() -> unknown(name, from));
    }

    private static boolean isOf(SemanticModel model, List<String> path) {
        String last = path.get(path.size() - 1);
        return model.key().filter(last::equals).isPresent()
                || entity(model, last).isPresent();
    }

    private String reachable(SemanticModel from) {
        return joins.from(from).stream().map(way -> way.end().name()).distinct().collect(Collectors.joining(", "));
    }

    private DatusException unknown(DimensionName name, SemanticModel from) {
        Set<String> near = names(joins.from(from).stream().map(JoinPath::end));
        Set<String> all = names(layer.models().stream());
        String known = NearestName.list(near);
        return DatusException.user(
                "There is no dimension \"" + name.text() + "\".",
                NearestName.of(name.text(), all)
                                .or(() -> NearestName.of(name.name(), all))
                                .map(nearest -> "Did you mean " + nearest + "? ")
                                .orElse("")
                        + "Known from \"" + from.name() + "\": " + known + ".");
    }

    private static Set<String> names(Stream<SemanticModel> models) {
        return models.flatMap(model -> model.dimensions().stream()
                        .flatMap(dimension -> Stream.of(
                                dimension.name(),
                                model.key().map(key -> key + "__").orElse("") + dimension.name())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
