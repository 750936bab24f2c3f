package datus.answer.intent;

import datus.answer.language.Operator;
import datus.answer.language.Period;
import datus.answer.schema.Field;
import datus.data.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rows or groups must fulfil. */
public sealed interface Condition {

    /** The table whose rows it is about. */
    TableName table();

    /** All tables whose rows it is about. */
    default Set<TableName> tables() {
        return Set.of(table());
    }

    /** A comparison; BETWEEN takes two operands, EMPTY and PRESENT none, any other one. */
    record Compared(Expression left, Operator operator, List<Operand> operands) implements Condition {
        public Compared {
            operands = List.copyOf(operands);
        }

        @Override
        public TableName table() {
            return left.table();
        }

        @Override
        public Set<TableName> tables() {
            Stream<TableName> others = operands.stream()
                    .filter(Operand.Other.class::isInstance)
                    .map(other -> ((Operand.Other) other).field().table());
            return Stream.concat(Stream.of(left.table()), others).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** One of several values, or none of them. */
    record OneOf(Field field, List<Operand> values, boolean negated) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public TableName table() {
            return field.table();
        }
    }

    /** A date within a period. */
    record During(Field field, Period period, boolean negated) implements Condition {
        @Override
        public TableName table() {
            return field.table();
        }
    }

    /** There are rows of that table that fulfil all of these, or there are none. */
    record Related(TableName table, List<Condition> inner, boolean negated) implements Condition {
        public Related {
            inner = List.copyOf(inner);
        }
    }

    /** At least one holds. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public TableName table() {
            return parts.get(0).table();
        }

        @Override
        public Set<TableName> tables() {
            return tablesOf(parts);
        }
    }

    /** All hold, or not all of them. */
    record AllOf(List<Condition> parts, boolean negated) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public TableName table() {
            return parts.get(0).table();
        }

        @Override
        public Set<TableName> tables() {
            return tablesOf(parts);
        }
    }

    /** A column holds a value that a query of its own gives. */
    record Member(Field field, Intent query) implements Condition {
        @Override
        public TableName table() {
            return field.table();
        }
    }

    private static Set<TableName> tablesOf(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.tables().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
