package datus.workspace;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A server of tools (Model Context Protocol), from {@code mcp_servers:} of {@code datus.yaml} or from {@code .mcp.json}. */
public sealed interface McpServerConfig {

    String name();

    /** The tools that may be used, by name; none that is not named. */
    List<String> tools();

    /** A process that speaks over its standard streams; values of {@code environment} may be references. */
    record Local(String name, List<String> tools, List<String> command, Map<String, String> environment)
            implements McpServerConfig {
        public Local {
            tools = List.copyOf(tools);
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** A server over HTTP; values of {@code headers} may be references. */
    record Remote(String name, List<String> tools, URI url, Map<String, String> headers) implements McpServerConfig {
        public Remote {
            tools = List.copyOf(tools);
            headers = Map.copyOf(headers);
        }
    }
}
