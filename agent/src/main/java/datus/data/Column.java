package datus.data;

/** A column of a result. */
public record Column(String name, DataType type) {}
