package datus.install;

import datus.answer.Answer;
import datus.answer.Conversation.Exchange;
import datus.kernel.Cancellation;
import datus.kernel.Execution;
import datus.kernel.Interpreter;
import datus.kernel.RequestContext;
import datus.magics.NotebookInterpreter;
import datus.magics.NotebookSession;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;
import java.util.Optional;

/** Asks one question of the workspace's data, as a cell would, and prints the answer. */
record AskCommand(String question, boolean json) {
    /** The exit code when a question is declined or has several meanings. */
    static final int NOT_ANSWERED = 3;

    int run(Surroundings here) {
        NotebookSession session = new Notebooks(here.directory(), here.environment()).session();
        try (Interpreter interpreter = NotebookInterpreter.of(session)) {
            Optional<DisplayData> shown = interpreter.execute(cell());
            Answer answer = answer(session);
            here.out().println(json ? new AnswerJson(session.data()).of(answer) : plain(shown));
            return answer instanceof Answer.Answered ? 0 : NOT_ANSWERED;
        }
    }

    private Execution cell() {
        return new Execution(
                "%%chat\n" + question, 1, RequestContext.none("ask"), new UnshownOutputs(), new Cancellation());
    }

    private static Answer answer(NotebookSession session) {
        List<Exchange> exchanges = session.conversation().exchanges();
        return exchanges.get(exchanges.size() - 1).answer();
    }

    private static String plain(Optional<DisplayData> shown) {
        return shown.map(data -> String.valueOf(data.getData(MIMEType.TEXT_PLAIN)))
                .orElse("");
    }
}
