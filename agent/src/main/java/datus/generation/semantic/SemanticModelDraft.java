package datus.generation.semantic;

import datus.answer.schema.Schema;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import datus.semantic.SemanticModel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A semantic model proposed for a table, with the reason for each guess. The same facts give the same draft. */
public record SemanticModelDraft(SemanticModel model, List<Reason> reasons) {
    public SemanticModelDraft {
        reasons = List.copyOf(reasons);
    }

    /** The draft for one table of a schema. */
    public static SemanticModelDraft of(TableFacts facts, Schema schema) {
        List<Reason> reasons = new ArrayList<>();
        TakenNames names = new TakenNames();
        TimeDrafter times = new TimeDrafter(facts, schema.dialect());
        MeasureDrafter measuring = new MeasureDrafter(facts, schema, names, reasons);
        List<Entity> entities = new EntityDrafter(facts, schema, names, reasons).draft();
        List<Dimension> dimensions = new DimensionDrafter(facts, schema, times, measuring, names, reasons).draft();
        Optional<String> primary = primaryTime(times, dimensions, reasons);
        List<Measure> measures = measuring.draft();
        SemanticModel plain = new SemanticModel(
                name(facts),
                facts.table().info().comment().orElse(""),
                new Source.Table(schema.dialect().quote(facts.table().name())),
                entities,
                dimensions,
                measures,
                primary,
                facts.keys().primary().isPresent() ? Optional.empty() : Optional.of(facts.entityName()));
        List<Measure> used = new UsedMeasures(facts, names, reasons).draft(plain);
        return new SemanticModelDraft(with(plain, used), reasons);
    }

    private static SemanticModel with(SemanticModel model, List<Measure> more) {
        List<Measure> measures = new ArrayList<>(model.measures());
        measures.addAll(more);
        return new SemanticModel(
                model.name(),
                model.description(),
                model.source(),
                model.entities(),
                model.dimensions(),
                measures,
                model.primaryTime(),
                model.primaryEntity());
    }

    /** Called as its table is, with the schema where that is not the default one. */
    public static String name(TableFacts facts) {
        return facts.table().name().toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    private static Optional<String> primaryTime(TimeDrafter times, List<Dimension> dimensions, List<Reason> reasons) {
        return times.primary().flatMap(primary -> dimensions.stream()
                .filter(dimension -> dimension.grain().isPresent())
                .filter(dimension -> dimension.expr().equals(times.expr(primary.column())))
                .map(Dimension::name)
                .findFirst()
                .map(name -> {
                    reasons.add(new Reason(name, "is primary time: " + primary.why()));
                    return name;
                }));
    }
}
