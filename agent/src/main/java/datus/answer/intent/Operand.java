package datus.answer.intent;

import datus.answer.schema.Field;

/** What something is compared with. */
public sealed interface Operand {

    /** A value that is written out: String, Number, LocalDate. */
    record Constant(Object value) implements Operand {}

    /** A parameter of the notebook, bound when the SQL runs; {@code shown} is its value now. */
    record Parameter(String name, Object shown) implements Operand {}

    /** The average of a column over all rows of its table. */
    record Mean(Field field) implements Operand {}
}
