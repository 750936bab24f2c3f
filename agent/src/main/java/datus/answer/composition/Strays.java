package datus.answer.composition;

import datus.answer.intent.Expression.Column;
import datus.answer.intent.Intent;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the columns that are shown of a group though the group has many of them: the id of a country where the lines are continents. They split the
 * groups without anybody having asked, which as a rule means that a name was taken for a column of the wrong table.
 */
final class Strays {
    private final Schema schema;
    private final Draft draft;
    private final Intent intent;

    Strays(Schema schema, Draft draft, Intent intent) {
        this.schema = schema;
        this.draft = draft;
        this.intent = intent;
    }

    /** Whether there is one; columns that were said to group by never are. */
    boolean any() {
        List<Field> split = intent.groups().stream()
                .filter(group -> !draft.groups.contains(group))
                .filter(Column.class::isInstance)
                .map(group -> ((Column) group).field())
                .toList();
        Set<TableName> owners = owners(split);
        return owners.isEmpty()
                ? split.stream().map(Field::table).distinct().count() > 1
                : split.stream().anyMatch(field -> !isOf(owners, field));
    }

    /** The tables that have a line for each of their rows: those said, else those whose key is shown. */
    private Set<TableName> owners(List<Field> split) {
        Set<TableName> said = draft.entityGroups.stream().map(Table::name).collect(Collectors.toSet());
        return !said.isEmpty()
                ? said
                : schema.tables().stream()
                        .filter(table -> isKnown(table, split))
                        .map(Table::name)
                        .collect(Collectors.toSet());
    }

    private boolean isKnown(Table table, List<Field> split) {
        return (!table.key().isEmpty() && split.containsAll(table.key()))
                || split.stream().anyMatch(field -> names(field, table.name()));
    }

    private boolean isOf(Set<TableName> owners, Field field) {
        return owners.stream().anyMatch(owner -> schema.joins().isToOne(owner, field.table()) || names(field, owner));
    }

    /** Whether a column names the rows of a table, as the order of a line. */
    private boolean names(Field field, TableName table) {
        return schema.joins().from(field.table()).stream()
                .anyMatch(join -> join.to().equals(table) && join.fromColumns().equals(List.of(field.name())));
    }
}
