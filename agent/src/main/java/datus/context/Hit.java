package datus.context;

/**
 * An entry that was found.
 *
 * @param score comparable within one search only, higher is better
 */
public record Hit(Entry entry, double score) {}
