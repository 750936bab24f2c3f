package datus.snippets;

/**
 * What the last expression of a cell gave.
 *
 * @param value never null; an expression without a value gives no SnippetValue
 * @param text as JShell writes it, or the text itself if it is one
 */
public record SnippetValue(Object value, String text) {}
