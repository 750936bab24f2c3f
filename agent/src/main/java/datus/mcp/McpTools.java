package datus.mcp;

import datus.answer.Asking;
import datus.tool.Tool;
import datus.workspace.Environment;
import datus.workspace.Workspace;
import java.util.List;
import java.util.Map;

/** The tools of the workspace's servers. Confined to the thread that answers, but for closing. */
public final class McpTools implements AutoCloseable {
    private final List<McpServer> servers;

    private McpTools(List<McpServer> servers) {
        this.servers = servers;
    }

    /**
     * Those of the servers that the workspace names; none is started yet.
     *
     * @param environment what {@code ${env:NAME}} is looked up in, then the workspace's {@code .env}
     */
    public static McpTools of(Workspace workspace, Map<String, String> environment) {
        McpDoors doors = new McpDoors(workspace.root(), Environment.of(workspace, environment));
        return new McpTools(workspace.config().mcpServers().stream()
                .map(config -> new McpServer(config, doors))
                .toList());
    }

    /**
     * What a question may use. The first one has all servers start, side by side; one that does not is told to the listener once, and
     * left out from then on.
     */
    public List<Tool> tools(Asking asking) {
        servers.forEach(McpServer::begin);
        return servers.stream().flatMap(server -> server.tools(asking).stream()).toList();
    }

    /** Ends the processes that were started, and the sessions with other servers. */
    @Override
    public void close() {
        servers.forEach(McpServer::close);
    }
}
