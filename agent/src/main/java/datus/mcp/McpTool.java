package datus.mcp;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import datus.answer.Approval;
import datus.error.DatusException;
import datus.message.ToolSchema;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.workspace.AgentConfig.Profile;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One tool of a server. That it may be used the configuration has said; if its server calls it destructive, each use has to be
 * approved of as well.
 *
 * @param name what models call it: the server's name, an underscore, the tool's
 */
record McpTool(McpServer server, String name, McpSchema.Tool offered) implements Tool {
    private static final int SUMMARY_LIMIT = 1_000;
    private static final Gson GSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    /** The tools under names that models take, each its own. */
    static List<Tool> named(McpServer server, List<McpSchema.Tool> offered) {
        ToolNames names = new ToolNames(server.name());
        List<Tool> tools = new ArrayList<>();
        offered.forEach(tool -> tools.add(new McpTool(server, names.of(tool.name()), tool)));
        return tools;
    }

    @Override
    public ToolSpec spec() {
        return new ToolSpec(name, summary(), List.of());
    }

    /** With the schema as the server wrote it; what does not fit it the server says itself. */
    @Override
    public ToolSchema schema() {
        JsonObject parameters = GSON.toJsonTree(offered.inputSchema()).getAsJsonObject();
        return new ToolSchema(name, summary(), parameters);
    }

    /** The server knows best what it takes. */
    @Override
    public void check(ToolArguments arguments) {}

    private String summary() {
        String said = Optional.ofNullable(offered.description()).orElse("");
        return said.length() > SUMMARY_LIMIT ? said.substring(0, SUMMARY_LIMIT) + "…" : said;
    }

    @Override
    public boolean isOffered(ToolSession session) {
        return !isDestructive() || session.profile() != Profile.READ_ONLY;
    }

    private boolean isDestructive() {
        return Optional.ofNullable(offered.annotations())
                .map(McpSchema.ToolAnnotations::destructiveHint)
                .orElse(false);
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        if (isDestructive() && !session.asking().person().approves(approval(arguments))) {
            throw DatusException.refused("The person did not approve of " + name + ".", "Do without it.");
        }
        Map<String, Object> values =
                GSON.fromJson(arguments.values(), new TypeToken<Map<String, Object>>() {}.getType());
        McpSchema.CallToolRequest request = McpSchema.CallToolRequest.builder(offered.name())
                .arguments(values)
                .build();
        return new McpText(name).of(server.call(request, session.asking().control()));
    }

    private Approval approval(ToolArguments arguments) {
        return new Approval(
                Approval.Kind.COMMAND,
                "Use " + offered.name() + " of " + server.name(),
                offered.name() + " " + arguments.values(),
                Optional.empty());
    }
}
