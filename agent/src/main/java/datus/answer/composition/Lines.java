package datus.answer.composition;

import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.NotUnderstood;
import datus.answer.intent.Output;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decides what each line of an answer shows, and whether there is one for each row or for each group of rows. */
final class Lines {
    private final Schema schema;
    private final Draft draft;
    final Set<Output> outputs = new LinkedHashSet<>();
    final Set<Expression> groups = new LinkedHashSet<>();

    Lines(Schema schema, Draft draft) {
        this.schema = schema;
        this.draft = draft;
    }

    void lay() {
        if (draft.hasAggregate()) {
            group();
        } else {
            list();
        }
    }

    private void group() {
        draft.subject.filter(this::isGrouped).ifPresent(draft.entityGroups::add);
        for (Table entity : draft.entityGroups) {
            boolean asked = draft.outputs.stream()
                    .anyMatch(output ->
                            !output.isAggregate() && (output.table().equals(entity.name()) || names(output, entity)));
            if (asked && draft.outputs.stream().anyMatch(output -> names(output, entity))) {
                continue;
            }
            entity.key().forEach(field -> groups.add(new Column(field)));
            if (!asked) {
                entity.face().forEach(field -> add(entity, field));
            }
        }
        draft.groups.stream().filter(group -> !draft.outputs.contains(group)).forEach(this::show);
        boolean countsFirst =
                draft.outputs.stream().anyMatch(output -> !output.isAggregate() && !(output instanceof Expression.Row));
        draft.outputs.stream().filter(output -> !output.isAggregate()).forEach(output -> {
            if (output instanceof Expression.Row) {
                faces(output).forEach(groups::add);
            } else {
                groups.add(output);
            }
        });
        if (!countsFirst) {
            draft.outputs.stream().filter(output -> !output.isAggregate()).forEach(this::display);
            draft.outputs.stream().filter(Expression::isAggregate).forEach(this::display);
        } else {
            draft.outputs.forEach(this::display);
        }
    }

    /** Whether a column names the rows of a table, as the order of a line. */
    private boolean names(Expression output, Table entity) {
        return output instanceof Column column
                && schema.joins().from(column.table()).stream()
                        .anyMatch(join -> join.to().equals(entity.name())
                                && join.fromColumns()
                                        .equals(List.of(column.field().name())));
    }

    private void display(Expression output) {
        faces(output).forEach(face -> outputs.add(Output.of(face)));
    }

    /** A row is shown by its name; by nothing of its own where another of its columns is asked for. */
    private List<? extends Expression> faces(Expression output) {
        if (!(output instanceof Expression.Row row)) {
            return List.of(output);
        }
        boolean asked = draft.outputs.stream()
                .anyMatch(other -> other instanceof Column && other.table().equals(row.table()));
        return asked
                ? List.of()
                : schema.table(row.table()).listed().stream().map(Column::new).toList();
    }

    private void add(Table entity, Field field) {
        groups.add(new Column(field));
        outputs.add(named(entity, field));
    }

    /** The only column by which people know a row is called like its table. */
    static Output named(Table entity, Field field) {
        boolean single = entity.face().size() == 1 && !entity.label().isEmpty();
        return new Output(new Column(field), single ? entity.spoken().replace(' ', '_') : "");
    }

    private void show(Expression expression) {
        groups.add(expression);
        outputs.add(Output.of(expression));
    }

    /** Whether the subject has a line of its own: something of another table is computed for it, or it is ranked or filtered by that. */
    private boolean isGrouped(Table subject) {
        boolean grouped = !draft.groups.isEmpty() || !draft.entityGroups.isEmpty();
        if (grouped) {
            return false;
        }
        boolean far = draft.outputs.stream().filter(Expression::isAggregate).anyMatch(output -> !output.table()
                .equals(subject.name()));
        boolean other = draft.outputs.stream()
                .anyMatch(output -> !output.isAggregate() && !output.table().equals(subject.name()));
        boolean ranked = draft.orders.stream()
                .anyMatch(
                        order -> order.by().isAggregate() && !order.by().table().equals(subject.name()));
        boolean filtered =
                draft.having.stream().anyMatch(condition -> !condition.table().equals(subject.name()));
        boolean shown = draft.outputs.stream().allMatch(Expression::isAggregate);
        return (far && !other) || ranked || filtered || (shown && (!draft.orders.isEmpty() || !draft.having.isEmpty()));
    }

    private void list() {
        draft.groups.forEach(group -> outputs.add(Output.of(group)));
        draft.subject.filter(subject -> draft.showsOnlyRanks()).ifPresent(subject -> subject.listed()
                .forEach(field -> outputs.add(Output.of(new Column(field)))));
        draft.outputs.forEach(this::display);
        if (outputs.isEmpty()) {
            Stream.concat(draft.related.stream(), draft.mentioned.stream())
                    .findFirst()
                    .map(schema::table)
                    .ifPresent(table -> table.listed().forEach(field -> outputs.add(Output.of(new Column(field)))));
        }
        if (outputs.isEmpty()) {
            throw new NotUnderstood(List.of(), "It does not say what to show.");
        }
    }

    /** A column asked for without its table, as in "list the market segments", is asked for its different values. */
    boolean isBareColumn() {
        return draft.subject.isEmpty()
                && !draft.hasAggregate()
                && draft.orders.isEmpty()
                && draft.entityGroups.isEmpty()
                && draft.where.isEmpty()
                && outputs.size() == 1
                && outputs.stream()
                        .allMatch(output -> output.expression() instanceof Column column
                                && column.field().isText()
                                && !column.field().isKeyLike()
                                && !schema.tableOf(column.field()).label().contains(column.field()));
    }
}
