package datus.answer.engine;

import datus.answer.candidate.Asked;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.RowLookup;
import datus.data.Sql;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.error.DatusException;
import datus.semantic.SemanticModel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far the data of an answer goes: the last day of the primary time of its tables. That is the time dimension a semantic model
 * names; without one the only date of what the SQL reads, first among the dates that it mentions.
 */
record Freshness(Schema schema, List<SemanticModel> models, RowLookup rows) {
    private static final int DAY = "2026-11-23".length();

    static Optional<LocalDate> of(Asked asked, Sql sql, RowLookup rows) {
        return new Freshness(asked.knowledge().schema(), asked.lore().layer().models(), rows).through(sql);
    }

    Optional<LocalDate> through(Sql sql) {
        Set<String> names = SqlTokens.withoutComments(sql.text()).stream()
                .filter(token -> token.kind() == SqlToken.Kind.WORD || token.kind() == SqlToken.Kind.QUOTED_NAME)
                .map(token -> token.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Table> tables = schema.tables().stream()
                .filter(table -> names.contains(table.name().table().toLowerCase(Locale.ROOT)))
                .toList();
        return primary(tables)
                .or(() -> only(times(tables).stream()
                        .filter(time -> names.contains(time.name().toLowerCase(Locale.ROOT)))
                        .toList()))
                .or(() -> only(times(tables)))
                .flatMap(this::last);
    }

    private Optional<Field> primary(List<Table> tables) {
        return only(tables.stream()
                .flatMap(table -> models.stream()
                        .filter(model -> model.source() instanceof SemanticModel.Source.Table source
                                && source.name().endsWith(table.name().table()))
                        .flatMap(model -> model.primaryTime().stream().flatMap(time -> model.dimensions().stream()
                                .filter(dimension -> dimension.name().equals(time))
                                .flatMap(dimension -> table.field(dimension.expr()).stream()))))
                .distinct()
                .toList());
    }

    private static List<Field> times(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.fields().stream())
                .filter(Field::isTemporal)
                .toList();
    }

    private static Optional<Field> only(List<Field> fields) {
        return fields.size() == 1 ? Optional.of(fields.get(0)) : Optional.empty();
    }

    /** What cannot be read, or is no day, tells nothing. */
    private Optional<LocalDate> last(Field time) {
        String sql = "SELECT max(" + schema.dialect().quote(time.name()) + ") AS last FROM "
                + schema.dialect().quote(time.table());
        try {
            return rows.rows(sql).stream().findFirst().flatMap(row -> day(row.get(0)));
        } catch (DatusException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(@Nullable Object value) {
        String text = String.valueOf(value);
        try {
            return text.length() < DAY ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, DAY)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
