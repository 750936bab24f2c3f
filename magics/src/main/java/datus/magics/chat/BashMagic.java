package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.error.DatusException;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code !bash}: runs a command that a person typed, in the folder of the workspace. */
@AutoService(NotebookMagic.class)
public final class BashMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "bash",
                List.of("!bash"),
                Journey.REFINE,
                "Run a shell command in the folder of the workspace.",
                List.of(new Positional("command", Arity.REST, "the command as typed")),
                List.of(),
                Body.OPTIONAL,
                List.of(new Example("!bash echo ready", "Run a command")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("What a command did, only you take back.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        String command = Questions.text(call).strip();
        if (command.isEmpty()) {
            throw DatusException.user("There is no command.", "For instance: !bash git status");
        }
        int exit = new ShellCommand(command, session.workspace().root()).run(call.execution());
        if (exit != 0) {
            throw DatusException.user("The command ended with code " + exit + ".", "");
        }
        return Optional.empty();
    }
}
