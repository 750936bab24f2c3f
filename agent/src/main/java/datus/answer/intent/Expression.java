package datus.answer.intent;

import datus.answer.language.Function;
import datus.answer.language.TimeUnit;
import datus.answer.schema.Field;
import datus.answer.schema.Measure;
import datus.data.TableName;
import java.util.List;

/** What is computed for a row or a group of rows. */
public sealed interface Expression {

    /** The table whose rows it is computed from. */
    TableName table();

    default boolean isAggregate() {
        return false;
    }

    /** A column as it is. */
    record Column(Field field) implements Expression {
        @Override
        public TableName table() {
            return field.table();
        }
    }

    /** The calendar unit that a date lies in. */
    record Calendar(Field field, TimeUnit unit) implements Expression {
        @Override
        public TableName table() {
            return field.table();
        }
    }

    /** A business measure of one row. */
    record Formula(Measure measure) implements Expression {
        @Override
        public TableName table() {
            return measure.table();
        }
    }

    /** How many rows. */
    record Count(TableName table) implements Expression {
        @Override
        public boolean isAggregate() {
            return true;
        }
    }

    /** A row as people know it: what is shown for it is found when all else is known. */
    record Row(TableName table) implements Expression {}

    /**
     * The share that a group has of all groups; or, in a group, that of the rows that fulfil something.
     *
     * @param of what is counted or added up
     * @param part what rows of the part fulfil; empty for the share of the group
     */
    record Share(Expression of, List<Condition> part, boolean percent) implements Expression {
        public Share {
            part = List.copyOf(part);
        }

        @Override
        public TableName table() {
            return of.table();
        }

        @Override
        public boolean isAggregate() {
            return true;
        }
    }

    /** One value of many. */
    record Aggregated(Function function, Expression argument, boolean distinct) implements Expression {
        @Override
        public TableName table() {
            return argument.table();
        }

        @Override
        public boolean isAggregate() {
            return true;
        }
    }
}
