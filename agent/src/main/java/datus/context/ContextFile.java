package datus.context;

import java.time.Instant;

/**
 * A file of the workspace, as read.
 *
 * @param path relative to the workspace's root, with slashes
 * @param datasource what an entry is about that names no datasource: the workspace's default one; empty if there is none
 * @param modified when it last changed, for entries that tell no date of their own
 */
public record ContextFile(String path, String text, String datasource, Instant modified) {}
