package datus.answer.intent;

import datus.answer.language.Function;
import datus.answer.schema.Field;

/** What something is compared with. */
public sealed interface Operand {

    /** A value that is written out: String, Number, LocalDate. */
    record Constant(Object value) implements Operand {}

    /** A parameter of the notebook, bound when the SQL runs; {@code shown} is its value now. */
    record Parameter(String name, Object shown) implements Operand {}

    /** One value over all rows of a column's table, as the average. */
    record Overall(Function function, Field field) implements Operand {}

    /** Another column of the same rows. */
    record Other(Field field) implements Operand {}
}
