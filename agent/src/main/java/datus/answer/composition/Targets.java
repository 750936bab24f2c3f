package datus.answer.composition;

import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Column;
import datus.answer.language.Stem;
import datus.answer.reading.Mark;
import datus.answer.schema.Field;
import datus.answer.schema.Measures;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the column that a phrase is about when it names none: price for "cheapest", the name for a quoted text. */
final class Targets {
    private final Schema schema;
    private final Measures measures;

    Targets(Schema schema) {
        this.schema = schema;
        this.measures = new Measures(schema);
    }

    /** The column of that kind, words in order of preference, in the subject or else in the tables spoken of. */
    Optional<Expression> about(List<String> about, Draft draft) {
        List<Table> tables = Stream.concat(
                        draft.subject.stream(),
                        draft.mentioned.stream().map(schema::table).filter(table -> draft.subject
                                .filter(table::equals)
                                .isEmpty()))
                .toList();
        Stream<Table> named = tables.stream()
                .flatMap(table -> schema.joins().named(table.name()).keySet().stream())
                .map(schema::table);
        return Stream.concat(tables.stream(), named)
                .flatMap(table -> about(about, table).stream())
                .findFirst();
    }

    /** The column of that kind in one table. */
    Optional<Expression> about(List<String> about, Table table) {
        return about.stream()
                .flatMap(word -> about(word, table).stream())
                .findFirst()
                .map(Column::new);
    }

    private static Optional<Field> about(String word, Table table) {
        String stem = Stem.of(word);
        List<Field> found = table.fields().stream()
                .filter(field -> word.equals("date")
                        ? field.isTemporal()
                        : !field.isKeyLike() && field.stems().contains(stem))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The amount of a table that stands right before a comparison: orders over 100. */
    Optional<Expression> amount(Optional<Mark> before) {
        return before.filter(Mark.ToTable.class::isInstance)
                .flatMap(table -> amount(((Mark.ToTable) table).table()))
                .map(Column::new);
    }

    Optional<Field> amount(Table table) {
        return measures.amount(table);
    }

    /** The number that is shown last. */
    Optional<Expression> lastNumber(Draft draft) {
        for (int i = draft.outputs.size() - 1; i >= 0; i--) {
            Expression output = draft.outputs.get(i);
            if (output.isAggregate()
                    || (output instanceof Column column && column.field().isNumber())) {
                return Optional.of(output);
            }
        }
        return Optional.empty();
    }

    Optional<Expression> firstOutput(Draft draft) {
        return draft.outputs.stream().findFirst().or(() -> label(draft.subject));
    }

    /** The column by which people know the rows of a table, if it is one. */
    Optional<Expression> label(Optional<Table> table) {
        return table.map(Table::label).filter(label -> !label.isEmpty()).map(label -> new Column(label.get(0)));
    }

    /** Whether a condition on {@code table} is about the rows said to be absent, and not about the subject itself. */
    boolean belongs(TableName table, Table absent, Optional<Table> subject) {
        if (table.equals(absent.name())) {
            return true;
        }
        boolean own = subject.filter(known -> reaches(known.name(), table)).isPresent();
        return !own && reaches(absent.name(), table);
    }

    Table tableOf(Field field) {
        return schema.tableOf(field);
    }

    /** Whether each row of one table names at most one of the other. */
    boolean reaches(TableName from, TableName to) {
        return schema.joins().isToOne(from, to);
    }
}
