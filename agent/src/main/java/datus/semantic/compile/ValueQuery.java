package datus.semantic.compile;

import datus.error.DatusException;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes the query of a question without metrics: which values of the dimensions occur together. */
final class ValueQuery {
    private final Asked asked;
    private final SemanticLayer layer;

    ValueQuery(Asked asked, SemanticLayer layer) {
        this.asked = asked;
        this.layer = layer;
    }

    String text() {
        GroupSource source = new GroupSource(asked.style(), asked.finder(), base(), Optional.empty());
        List<Supplier<String>> columns =
                asked.dimensions().stream().map(source::dimension).toList();
        List<Supplier<String>> where = source.conditions(asked.where());
        Select select = new Select().distinct();
        for (int at = 0; at < columns.size(); at++) {
            select.column(columns.get(at).get(), asked.columns().get(at));
        }
        select.from(source.rows().from()).where(GroupSource.written(where.stream()));
        return new Ordering(asked).of(select).toString();
    }

    /** The model from which all dimensions are reached with the fewest joins; if there is none in one way each, the error says so. */
    private SemanticModel base() {
        List<DimensionName> names = Stream.concat(
                        asked.dimensions().stream(),
                        asked.where().stream()
                                .flatMap(condition -> condition.names().stream())
                                .map(DimensionName::of))
                .toList();
        Optional<SemanticModel> clear = nearest(names, layer.models().stream().filter(model -> names.stream()
                .allMatch(name -> asked.finder().reaches(name, model))));
        return clear.or(() -> nearest(names, layer.models().stream().filter(model -> names.stream()
                        .allMatch(name -> asked.finder().knows(name, model)))))
                .orElseThrow(() -> apart(names));
    }

    private Optional<SemanticModel> nearest(List<DimensionName> names, Stream<SemanticModel> models) {
        return models.min(Comparator.comparingInt(model -> hops(names, model)));
    }

    private int hops(List<DimensionName> names, SemanticModel model) {
        return names.stream()
                .mapToInt(name ->
                        asked.finder().find(name, model, "values").path().hops().size())
                .sum();
    }

    private DatusException apart(List<DimensionName> names) {
        SemanticModel any = layer.models().stream()
                .findFirst()
                .orElseThrow(() ->
                        DatusException.user("No semantic models are known yet.", "Put them into semantic_models/."));
        names.stream()
                .filter(name -> layer.models().stream()
                        .noneMatch(model -> asked.finder().knows(name, model)))
                .findFirst()
                .ifPresent(name -> asked.finder().find(name, any, "values"));
        return DatusException.user(
                "No model leads to all of " + String.join(", ", asked.query().dimensions())
                        + " without repeating rows.",
                "Ask for fewer dimensions, or for a metric.");
    }
}
