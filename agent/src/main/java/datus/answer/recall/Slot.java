package datus.answer.recall;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A value that an approved question says and its SQL has, so that another question can have another in its place.
 *
 * @param span where the question says it
 * @param said as the question writes it
 * @param literals where the SQL has it
 */
record Slot(Span span, String said, List<Literal> literals) {
    Slot {
        literals = List.copyOf(literals);
    }

    boolean isNumber() {
        return literals.stream().allMatch(Literal::isNumber);
    }

    /** What its literals are compared with; "" for something computed. */
    Set<String> columns() {
        return literals.stream().map(Literal::column).collect(Collectors.toSet());
    }

    /** Whether it is compared with a column of that name. */
    boolean isOf(String column) {
        return literals.stream().anyMatch(literal -> literal.column().equalsIgnoreCase(column));
    }

    /** What takes the place of one of the literals: as many years behind the value as it was before. */
    String placed(Literal literal, String value) {
        boolean shifts = literal.isYear() && literals.get(0).isYear() && value.matches("\\d{4}");
        return shifts
                ? String.valueOf(Integer.parseInt(value)
                        + literal.number()
                        - literals.get(0).number())
                : value;
    }

    /** Whether it holds a year of the calendar: part of a date, or compared with what is called a year. */
    boolean isTime() {
        return literals.stream()
                .anyMatch(literal -> literal.isYear()
                        && (literal.after().startsWith("-") || literal.column().endsWith("year")));
    }

    String value() {
        return literals.get(0).value();
    }
}
