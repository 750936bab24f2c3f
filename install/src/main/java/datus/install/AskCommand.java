package datus.install;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.answer.Answer;
import datus.answer.Conversation.Exchange;
import datus.context.TurnQuery;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks one question of the workspace's data, as a cell would, and prints the answer; or many, of a folder of databases. */
final class AskCommand {
    /** The exit code when a question is declined or has several meanings. */
    static final int NOT_ANSWERED = 3;

    private final String session = "ask-" + UUID.randomUUID();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "QUESTION", arity = "0..1")
    private Optional<String> question = Optional.empty();

    @ArgGroup(exclusive = false, heading = "Many questions at once:%n")
    private @Nullable BatchCommand batch;

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    @Option(names = "--no-run", description = "only write the SQL")
    private boolean noRun;

    @Option(names = "--model", paramLabel = "NAME", description = "ask this language model of datus.yaml")
    private Optional<String> model = Optional.empty();

    @Option(names = "--no-model", description = "ask no language model")
    private boolean noModel;

    int run(Surroundings here) {
        if (question.isPresent() == (batch != null)) {
            throw new ParameterException(spec.commandLine(), "Give a question, or many with --batch FILE.");
        }
        return batch == null
                ? ask(question.orElseThrow(), here)
                : batch.run(here, spec.commandLine().getErr());
    }

    private int ask(String text, Surroundings here) {
        NotebookSession notebook = new Notebooks(here.directory(), here.environment()).session();
        try (Interpreter interpreter = NotebookInterpreter.of(notebook)) {
            Optional<DisplayData> shown = interpreter.execute(cell(text));
            Answer answer = answer(notebook);
            here.out().println(json ? json(answer, notebook) : plain(shown));
            return isAnswer(answer) ? 0 : NOT_ANSWERED;
        }
    }

    private Execution cell(String text) {
        StringBuilder head = new StringBuilder("%%chat");
        head.append(noRun ? " --no-run" : "").append(noModel ? " --no-model" : "");
        model.ifPresent(name -> head.append(" --model ").append(name));
        return new Execution(
                head + "\n" + text, 1, RequestContext.none(session), new UnshownOutputs(), new Cancellation());
    }

    private static boolean isAnswer(Answer answer) {
        return !(answer instanceof Answer.Declined || answer instanceof Answer.Clarify);
    }

    private static Answer answer(NotebookSession notebook) {
        List<Exchange> exchanges = notebook.conversation().exchanges();
        return exchanges.get(exchanges.size() - 1).answer();
    }

    /** What left the machine, and what it took, stand in the turn that the history keeps. */
    private JsonObject json(Answer answer, NotebookSession notebook) {
        JsonObject all = answer.readBy(new AnswerJson(notebook.data()));
        JsonObject kept = notebook.history().find(new TurnQuery(Optional.of(session), Optional.empty(), "", 1)).stream()
                .findFirst()
                .map(turn -> JsonParser.parseString(turn.detail()).getAsJsonObject())
                .orElseGet(JsonObject::new);
        all.add("sent", list(kept.get("sent")));
        all.add("usage", list(kept.get("models")));
        return all;
    }

    private static JsonElement list(@Nullable JsonElement kept) {
        return kept == null ? new JsonArray() : kept;
    }

    private static String plain(Optional<DisplayData> shown) {
        return shown.map(data -> String.valueOf(data.getData(MIMEType.TEXT_PLAIN)))
                .orElse("");
    }
}
