package datus.tool;

import datus.error.DatusException;
import datus.error.NearestName;
import datus.message.Share;
import datus.message.SharedText;
import datus.message.ToolCall;
import datus.message.ToolSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tools at hand, by name: those that are installed, and further ones such as those of other servers. */
public final class Toolbox {
    private final SortedMap<String, Tool> tools = new TreeMap<>();

    /**
     * Of these tools.
     *
     * @throws DatusException if two are called the same
     */
    public Toolbox(Collection<? extends Tool> all) {
        for (Tool tool : all) {
            String name = tool.spec().name();
            if (tools.put(name, tool) != null) {
                throw DatusException.user("Two tools are called " + name + ".", "Leave one of them out.");
            }
        }
    }

    /** Those that ServiceLoader finds. */
    public static Toolbox installed() {
        return new Toolbox(ServiceLoader.load(Tool.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** These and further ones. */
    public Toolbox with(Collection<? extends Tool> further) {
        List<Tool> all = new ArrayList<>(tools.values());
        all.addAll(further);
        return new Toolbox(all);
    }

    /** What a model is told of those that a session can use, always in the same order. */
    public List<ToolSchema> schemas(ToolSession session) {
        return offered(session).map(Tool::schema).toList();
    }

    private Stream<Tool> offered(ToolSession session) {
        return tools.values().stream().filter(tool -> tool.isOffered(session));
    }

    /**
     * Does what a model calls for; what it can mend is a result that failed.
     *
     * @throws DatusException if the session was stopped, or the fault is ours
     */
    public ToolResult run(ToolCall call, ToolSession session) {
        try {
            Tool tool = tool(call.name(), session);
            ToolArguments arguments = ToolArguments.parse(call.arguments());
            tool.check(arguments);
            return tool.run(arguments, session);
        } catch (DatusException e) {
            session.asking().control().check();
            return mendable(e);
        }
    }

    private Tool tool(String name, ToolSession session) {
        List<Tool> offered = offered(session).toList();
        List<String> known = offered.stream().map(tool -> tool.spec().name()).toList();
        return offered.stream()
                .filter(tool -> tool.spec().name().equals(name))
                .findFirst()
                .orElseThrow(() -> DatusException.user(
                        "There is no tool \"" + name + "\".",
                        NearestName.hint(name, known, "There are " + String.join(", ", known) + ".")));
    }

    /** What is wrong with the call may be told; what came out of data or a model only with them. */
    private static ToolResult mendable(DatusException e) {
        return switch (e.kind()) {
            case USER, REFUSED -> ToolResult.failed(SharedText.schema(e.message() + " " + e.hint()), e.message());
            case DATA, MODEL ->
                ToolResult.failed(
                        SharedText.schema("It failed: ").and(Share.RESULTS, e.message() + " " + e.hint()), e.message());
            case INTERNAL -> throw e;
        };
    }
}
