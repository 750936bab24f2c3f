package datus.tool.context;

import com.google.auto.service.AutoService;
import datus.answer.Approval;
import datus.context.Entry;
import datus.context.Run;
import datus.error.DatusException;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import datus.workspace.AgentConfig.Profile;
import java.util.List;
import java.util.Optional;

/** {@code save_to_context}: proposes something to be known from now on. A person decides of it later; no model ever does. */
@AutoService(Tool.class)
public final class SaveToContextTool implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "save_to_context",
                "Proposes something to be known from now on, for a person to review. Only what the person said or approved of in this"
                        + " conversation, never what data says.",
                List.of(
                        Parameter.text("kind", "one of " + String.join(", ", Proposal.KINDS)),
                        Parameter.text(
                                "name",
                                "what it is called; of an example the question, of knowledge the title or path"),
                        Parameter.text(
                                "text",
                                "of example and reference_sql the SQL, of knowledge Markdown, of metric its YAML"),
                        Parameter.text("description", "what reference SQL is for")
                                .optional()));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        if (session.profile() == Profile.READ_ONLY) {
            throw DatusException.refused(
                    "Nothing may be saved here: the agent's profile is read-only.",
                    "Show it to the person, who can keep it: %save.");
        }
        Entry entry = new Proposal(arguments, session).entry();
        if (session.profile() == Profile.ASK && !isApproved(entry, session)) {
            throw DatusException.refused("The person did not approve; nothing was saved.", "Go on without.");
        }
        Run run = session.context().save("propose " + entry.id(), List.of(entry));
        return ToolResult.of(
                SharedText.schema(entry.id() + " is proposed. A person decides of it."),
                "proposed " + entry.id() + " · %context undo " + run.id() + " takes it back");
    }

    private static boolean isApproved(Entry entry, ToolSession session) {
        String exact = entry.text() + "\n\n" + entry.content();
        Approval approval = new Approval(Approval.Kind.CONTEXT, "Propose " + entry.id(), exact, Optional.empty());
        return session.asking().person().approves(approval);
    }
}
