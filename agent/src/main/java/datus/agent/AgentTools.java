package datus.agent;

import datus.answer.Wish;
import datus.message.SharedText;
import datus.message.ToolCall;
import datus.message.ToolSchema;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.Toolbox;
import java.util.List;
import java.util.Set;

/** The tools for one question: where only SQL or a plan is wanted, those that look things up and run nothing. */
record AgentTools(Toolbox toolbox, ToolSession session) {
    private static final Set<String> LOOKING_UP = Set.of(
            "search_table",
            "list_tables",
            "describe_table",
            "search_metrics",
            "search_reference_sql",
            "search_knowledge",
            "propose_sql",
            "parse_dates",
            "todo_read",
            "todo_write",
            "ask_user",
            "read_file",
            "glob",
            "grep");

    List<ToolSchema> schemas() {
        return toolbox.schemas(session).stream()
                .filter(schema -> isOffered(schema.name()))
                .toList();
    }

    /**
     * Does what a model calls for; what it can mend is a result that failed.
     *
     * @throws datus.error.DatusException if the question was stopped, or the fault is ours
     */
    ToolResult run(ToolCall call) {
        boolean isKept = toolbox.schemas(session).stream()
                .anyMatch(schema -> schema.name().equals(call.name()));
        if (isKept && !isOffered(call.name())) {
            return ToolResult.failed(
                    SharedText.schema("Nothing runs for this question: " + call.name()
                            + " is not at hand. Answer with what you can look up."),
                    "not at hand");
        }
        return toolbox.run(call, session);
    }

    private boolean isOffered(String name) {
        return session.asking().wish().form() == Wish.Form.RESULT || LOOKING_UP.contains(name);
    }
}
