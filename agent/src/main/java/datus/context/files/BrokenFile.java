package datus.context.files;

/**
 * A workspace file that could not be read, or that says what another says before it; what was last known is still in use.
 *
 * @param path relative to the root, with slashes
 * @param reason with the line
 */
public record BrokenFile(String path, String reason) {}
