package datus.answer.schema;

/** A value that a column holds, exactly as it stands there. */
public record Value(Field field, String text) {}
