package datus.mcp;

import datus.answer.AgentEvent;
import datus.answer.Asking;
import datus.data.Control;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.mcp.McpDoors.Opened;
import datus.message.ToolCall;
import datus.tool.Tool;
import datus.workspace.McpServerConfig;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One server: connected to when it is first needed, and again if it has ended since. */
final class McpServer implements AutoCloseable {
    private static final Duration MOST = McpDoors.PATIENCE.plusSeconds(2);
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    private final McpServerConfig config;
    private final McpDoors doors;
    private Optional<List<Tool>> tools = Optional.empty();
    private @Nullable CompletableFuture<Opened> latest;
    private boolean closed;

    McpServer(McpServerConfig config, McpDoors doors) {
        this.config = config;
        this.doors = doors;
    }

    String name() {
        return config.name();
    }

    /** Has it start, unless that was tried before; does not wait. */
    synchronized void begin() {
        if (tools.isEmpty()) {
            latest = connect();
        }
    }

    /** Its tools that may be used; none if it did not start, which is told once. */
    List<Tool> tools(Asking asking) {
        if (tools.isEmpty()) {
            tools = Optional.of(found(asking));
        }
        return tools.get();
    }

    private List<Tool> found(Asking asking) {
        try {
            List<McpSchema.Tool> offered = opened(asking.control()).tools();
            missing(offered).forEach(problem -> tell(problem, asking));
            return McpTool.named(this, allowed(offered));
        } catch (DatusException e) {
            asking.control().check();
            tell((e.message() + " " + e.hint()).strip(), asking);
            return List.of();
        }
    }

    private List<McpSchema.Tool> allowed(List<McpSchema.Tool> offered) {
        return offered.stream()
                .filter(tool -> config.tools().contains(tool.name()))
                .toList();
    }

    private List<String> missing(List<McpSchema.Tool> offered) {
        List<String> names = offered.stream().map(McpSchema.Tool::name).toList();
        List<String> problems = new ArrayList<>();
        for (String wanted : config.tools()) {
            if (!names.contains(wanted)) {
                String has = names.isEmpty() ? "It has no tools." : "It has " + NearestName.list(names) + ".";
                problems.add(name() + " has no tool \"" + wanted + "\". " + NearestName.hint(wanted, names, has));
            }
        }
        return problems;
    }

    private void tell(String problem, Asking asking) {
        asking.tell(new AgentEvent.Called(new ToolCall("", name(), "{}"), problem, true, Duration.ZERO));
    }

    /**
     * Uses a tool, within what {@code control} allows.
     *
     * @throws DatusException if the server does not answer, does not know the tool, or ends meanwhile
     */
    McpSchema.CallToolResult call(McpSchema.CallToolRequest request, Control control) {
        return new Waiting(name(), control).on(opened(control).connection().call(request), LONGEST_CALL);
    }

    private Opened opened(Control control) {
        return new Waiting(name(), control).on(connect().copy(), MOST);
    }

    /** The connection there is, or else one that is being opened. */
    private synchronized CompletableFuture<Opened> connect() {
        CompletableFuture<Opened> connection = latest;
        if (connection == null || hasEnded(connection)) {
            connection = closed
                    ? CompletableFuture.failedFuture(DatusException.user(name() + " is closed.", ""))
                    : doors.open(config);
            latest = connection;
        }
        return connection;
    }

    private static boolean hasEnded(CompletableFuture<Opened> connection) {
        return connection.isCompletedExceptionally()
                || (connection.isDone() && connection.join().connection().hasEnded());
    }

    /** Ends it, also one that is still starting. */
    @Override
    public synchronized void close() {
        closed = true;
        if (latest != null) {
            latest = latest.whenComplete((opened, failure) -> {
                if (failure == null) {
                    opened.connection().close();
                }
            });
        }
    }
}
