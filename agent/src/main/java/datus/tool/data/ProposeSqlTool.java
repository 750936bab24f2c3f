package datus.tool.data;

import com.google.auto.service.AutoService;
import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Asking;
import datus.answer.Wish;
import datus.error.DatusException;
import datus.message.Share;
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
        PrivateValues secret = new ScopedQuery(session).privateValues();
        try {
            Answer answer = session.engine().answer(session.question().withText(arguments.text("question")), asking);
            return ToolResult.of(
                    new ProposalText(secret).of(answer),
                    answer instanceof Answer.Drafted ? "proposed SQL" : "no SQL proposed");
        } catch (DatusException e) {
            session.asking().control().check();
            return failed(e, secret);
        }
    }

    /** The engine looks at values, which the words of a database may quote. */
    private static ToolResult failed(DatusException error, PrivateValues secret) {
        if (error.kind() == DatusException.Kind.INTERNAL) {
            throw error;
        }
        SharedText text = SharedText.schema("The engine failed. ");
        boolean isTold = secret.columns().patterns().isEmpty();
        return ToolResult.failed(isTold ? text.and(Share.RESULTS, error.message()) : text, error.message());
    }
}
