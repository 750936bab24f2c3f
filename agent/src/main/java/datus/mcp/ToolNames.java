package datus.mcp;

import java.util.HashSet;
import java.util.Set;

/** Names for a server's tools that every model takes: letters, digits, underscores and hyphens, at most 64 of them, each name once. */
final class ToolNames {
    private static final int LIMIT = 64;

    private final String server;
    private final Set<String> taken = new HashSet<>();

    ToolNames(String server) {
        this.server = server;
    }

    String of(String tool) {
        String plain = (server + "_" + tool).replaceAll("[^A-Za-z0-9_-]", "_");
        String name = cut(plain, "");
        for (int again = 2; !taken.add(name); again++) {
            name = cut(plain, "_" + again);
        }
        return name;
    }

    private static String cut(String name, String end) {
        return name.substring(0, Math.min(name.length(), LIMIT - end.length())) + end;
    }
}
