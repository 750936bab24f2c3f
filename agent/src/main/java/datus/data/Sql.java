package datus.data;

import datus.error.DatusException;

/** SQL text, known not to be blank: one statement or several. */
public record Sql(String text) {
    public Sql {
        text = text.strip();
        if (text.isEmpty()) {
            throw DatusException.user("The SQL is empty.", "Write a statement, for instance: SELECT 42");
        }
    }
}
