package datus.generation.semantic;

import datus.answer.schema.Schema;
import datus.generation.profile.ColumnProfile.Common;
import datus.semantic.Grain;
import datus.semantic.SemanticModel.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Proposes a model's dimensions: its times with their grain, and what else its rows can be grouped by. */
final class DimensionDrafter {
    private static final int FEW_ENOUGH_TO_LIST = 8;
    private static final int LEAST_ROWS_TO_TELL = 20;

    private final TableFacts facts;
    private final Schema schema;
    private final TimeDrafter times;
    private final MeasureDrafter measures;
    private final TakenNames names;
    private final List<Reason> reasons;

    DimensionDrafter(
            TableFacts facts,
            Schema schema,
            TimeDrafter times,
            MeasureDrafter measures,
            TakenNames names,
            List<Reason> reasons) {
        this.facts = facts;
        this.schema = schema;
        this.times = times;
        this.measures = measures;
        this.names = names;
        this.reasons = reasons;
    }

    /** In the order of the columns. */
    List<Dimension> draft() {
        List<Dimension> dimensions = new ArrayList<>();
        for (ColumnSense column : facts.columns()) {
            dimension(column).ifPresent(dimensions::add);
        }
        return dimensions;
    }

    private Optional<Dimension> dimension(ColumnSense column) {
        if (column.isTime()) {
            return Optional.of(time(column));
        }
        if (isEntity(column) || measures.choice(column).isPresent()) {
            return Optional.empty();
        }
        if (column.isProse()) {
            reasons.add(new Reason(column.name(), "is left out: it is text to read, not to group by"));
            return Optional.empty();
        }
        return Optional.of(categorical(column));
    }

    /** Codes that people read and filter by are dimensions too. */
    private boolean isEntity(ColumnSense column) {
        boolean wholeKey = facts.keys()
                .primary()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .isPresent();
        return wholeKey || (facts.keys().isReference(column.name()) && !column.isCode());
    }

    private Dimension time(ColumnSense column) {
        String name = names.take(column.words(), facts.entityName() + "_" + column.words());
        Grain grain = column.grain();
        String how = column.isTextDate()
                ? column.profile().isEmpty() ? "named like a date, without values yet" : "its texts are dates"
                : "its type is " + column.field().info().type().name();
        reasons.add(new Reason(name, "is a time by " + grain.name().toLowerCase(Locale.ROOT) + ": " + how));
        return new Dimension(name, Optional.of(grain), times.expr(column), comment(column));
    }

    private Dimension categorical(ColumnSense column) {
        String name = names.take(column.words(), facts.entityName() + "_" + column.words());
        String why = column.isNumber() ? column.onlyNames().orElse("is grouped by in SQL") : "has " + distinct(column);
        reasons.add(new Reason(name, "is a dimension: it " + why));
        return new Dimension(name, Optional.empty(), schema.dialect().quote(column.name()), description(column));
    }

    private static String distinct(ColumnSense column) {
        long distinct = column.profile().distinct();
        return column.profile().isEmpty() ? "no values yet" : String.format(Locale.ROOT, "%,d values", distinct);
    }

    private static String comment(ColumnSense column) {
        return column.field().info().comment().orElse("");
    }

    /** The comment; else the values, where they are few and recur. */
    private String description(ColumnSense column) {
        List<Common> common = column.profile().common();
        boolean telling = !common.isEmpty()
                && common.size() <= FEW_ENOUGH_TO_LIST
                && facts.profile().read() >= LEAST_ROWS_TO_TELL
                && column.field().isText();
        return column.field().info().comment().orElseGet(() -> telling ? oneOf(common) : "");
    }

    private static String oneOf(List<Common> common) {
        return common.stream().map(Common::value).sorted().collect(Collectors.joining(", ", "One of ", ""));
    }
}
