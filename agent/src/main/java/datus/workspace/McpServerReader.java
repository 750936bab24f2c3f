package datus.workspace;

import datus.workspace.McpServerConfig.Local;
import datus.workspace.McpServerConfig.Remote;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads servers of tools: {@code mcp_servers:} of {@code datus.yaml}, and those that {@code .mcp.json} knows besides. Which tools may be
 * used is said in either; what other programs keep in {@code .mcp.json} for servers that are not used here is not looked at.
 */
final class McpServerReader {
    static final String SERVERS = "mcp_servers";
    private static final Set<String> KEYS = Set.of("command", "args", "env", "url", "headers", "tools");
    private static final String ADDRESS = "mcpServers";

    private final YamlSection own;
    private final YamlSection shared;

    /**
     * @param file datus.yaml
     * @param json .mcp.json, which other programs read as well: keys that are not known here are theirs
     */
    McpServerReader(YamlSection file, YamlSection json) {
        this.own = file.section(SERVERS);
        this.shared = json.section(ADDRESS);
    }

    List<McpServerConfig> read() {
        Set<String> names = new TreeSet<>(shared.keys());
        names.addAll(own.keys());
        return names.stream().map(this::server).toList();
    }

    /** What is said of each server and where; a server without tools offers nothing, and says so. */
    List<Setting> settings() {
        return read().stream().map(this::setting).toList();
    }

    private McpServerConfig server(String name) {
        YamlSection entry = own.section(name);
        entry.expectOnly(KEYS);
        YamlSection address = says(entry) ? entry : shared.section(name);
        List<String> tools = entry.words("tools").isEmpty() ? address.words("tools") : entry.words("tools");
        if (!says(address)) {
            throw own.place(name)
                    .fault("the server " + name + " has neither command nor url.", "Add  command: […]  or  url: …");
        }
        boolean unused = tools.isEmpty() && address != entry;
        return unused ? new Local(name, tools, List.of(), Map.of()) : server(name, tools, address);
    }

    private static McpServerConfig server(String name, List<String> tools, YamlSection address) {
        return address.keys().contains("url")
                ? new Remote(name, tools, url(address), values(address.section("headers")))
                : new Local(name, tools, command(address), values(address.section("env")));
    }

    private static boolean says(YamlSection entry) {
        return entry.keys().contains("command") || entry.keys().contains("url");
    }

    private static URI url(YamlSection address) {
        return address.scalar("url")
                .orElseThrow(() -> address.place().fault("\"url\" is empty.", "Say where the server is."))
                .webAddress("url");
    }

    private static List<String> command(YamlSection address) {
        List<String> words = new ArrayList<>();
        address.scalars("command").forEach(word -> words.add(word.shareable("command")));
        address.scalars("args").forEach(word -> words.add(word.shareable("args")));
        return words;
    }

    /** References as other programs write them, {@code ${NAME}}, mean the same. */
    private static Map<String, String> values(YamlSection section) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : section.keys()) {
            section.scalar(key)
                    .map(value -> new YamlScalar(referring(value.text()), value.place()))
                    .ifPresent(value -> values.put(key, value.shareable(key)));
        }
        return values;
    }

    private static String referring(String text) {
        return text.replaceAll("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}", "\\${env:$1}");
    }

    private Setting setting(McpServerConfig server) {
        YamlPlace place = own.keys().contains(server.name()) ? own.place(server.name()) : shared.place(server.name());
        String tools = server.tools().isEmpty()
                ? "no tool allowed: name some in datus.yaml, " + SERVERS + "." + server.name() + ".tools"
                : "tools " + String.join(", ", server.tools());
        return new Setting(SERVERS + "." + server.name(), tools, place.toString());
    }
}
