package datus.workspace;

/**
 * A value in effect and where it came from.
 *
 * @param name as in limits.rows
 * @param value as it is read; never a secret
 * @param source for people, as in "datus.yaml line 7", "environment DATUS_LIMITS_ROWS", "--limits.rows" or "default"
 */
public record Setting(String name, String value, String source) {}
