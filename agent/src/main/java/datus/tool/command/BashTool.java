package datus.tool.command;

import com.google.auto.service.AutoService;
import datus.answer.Approval;
import datus.error.DatusException;
import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code bash}: one plain command that {@code agent: commands} of {@code datus.yaml} allows, once the person has approved of it. */
@AutoService(Tool.class)
public final class BashTool implements Tool {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 20_000;

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "bash",
                "Runs one allowed command in the workspace's folder, after the person has approved of it.",
                List.of(Parameter.text("command", "one program and its arguments, without pipes or redirections")));
    }

    /** For who sees the whole datasource, where somebody has said which commands are allowed. */
    @Override
    public boolean isOffered(ToolSession session) {
        return session.scope().tables().isEmpty() && !allowed(session).isEmpty();
    }

    private static List<String> allowed(ToolSession session) {
        return session.workspace().config().agent().commands();
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        String command = arguments.text("command").strip();
        CommandWords words = CommandWords.of(command);
        if (allowed(session).stream().noneMatch(words::beginsAs)) {
            throw DatusException.refused(
                    "\"command\" is not allowed: " + command + ".",
                    "Allowed is what begins as: " + String.join(", ", allowed(session)) + ".");
        }
        if (!session.asking()
                .person()
                .approves(new Approval(Approval.Kind.COMMAND, "Run", command, Optional.empty()))) {
            throw DatusException.refused(
                    "The person did not approve of this command; it did not run.", "Go on without.");
        }
        CommandRun runner =
                new CommandRun(session.workspace().root(), CommandEnvironment.of(System.getenv()), LIMIT, MOST_BYTES);
        return result(command, runner.run(words.words(), session.asking().control()), session);
    }

    /** What a command says may be rows, of private columns too. */
    private static ToolResult result(String command, CommandRun.Output output, ToolSession session) {
        SharedText ended = SharedText.schema("It ended with exit code " + output.exit() + ".\n");
        boolean isWithheld =
                !session.workspace().config().privateColumns().patterns().isEmpty();
        String said = Delimited.of("output of " + command, output.text() + (output.isCut() ? "\n… cut" : ""));
        SharedText text = isWithheld
                ? ended.and(Share.SCHEMA, "What it said is withheld from you: it may hold private columns.")
                : ended.and(Share.RESULTS, said);
        return ToolResult.of(text, "exit code " + output.exit());
    }
}
