package datus.tool.person;

import com.google.auto.service.AutoService;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.util.List;

/** {@code ask_user}: asks the person back, and waits. What the person says is meant for the model, at every level. */
@AutoService(Tool.class)
public final class AskUserTool implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "ask_user",
                "Asks the person one question and waits for the answer; only where the question has several meanings that lead to"
                        + " different numbers and nothing known here decides.",
                List.of(
                        Parameter.text("question", "one short question"),
                        Parameter.texts("choices", "two to five answers to choose from")
                                .optional()));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        String said = session.asking().person().ask(arguments.text("question"), arguments.texts("choices"));
        return ToolResult.of(SharedText.schema("The person says: " + said), "answered: " + said);
    }
}
