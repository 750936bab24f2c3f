package datus.tool.data;

import com.google.auto.service.AutoService;
import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Asking;
import datus.answer.Wish;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.util.List;
import java.util.Optional;

/** {@code propose_sql}: how the engine that needs no model would answer, and what it took each word for; nothing of it runs. */
@AutoService(Tool.class)
public final class ProposeSqlTool implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "propose_sql",
                "Shows the SQL that the built-in engine makes of a question, with what it took each word for, or which words it does"
                        + " not know. It is careful and often right: begin with it.",
                List.of(Parameter.text("question", "one question in plain English")));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        Wish sqlOnly = new Wish(Wish.Form.SQL, Optional.empty(), true);
        Asking asking = session.asking().wishing(sqlOnly).heardBy(new AgentEvent.Silence());
        Answer answer = session.engine().answer(session.question().withText(arguments.text("question")), asking);
        SharedText text = new ProposalText(new ScopedQuery(session).privateValues()).of(answer);
        return ToolResult.of(text, answer instanceof Answer.Drafted ? "proposed SQL" : "no SQL proposed");
    }
}
