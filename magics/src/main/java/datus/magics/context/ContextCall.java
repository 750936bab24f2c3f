package datus.magics.context;

import datus.context.files.WorkspaceContext;
import datus.error.DatusException;
import datus.kernel.MagicCall;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import java.util.List;

/** One use of {@code %context}, read behind the sub-command. */
record ContextCall(ContextAction action, MagicCall call, NotebookSession session, TurnDraft turn) {

    WorkspaceContext context() {
        return session.context();
    }

    FileLink link() {
        return new FileLink(session, call.execution().context().notebook());
    }

    List<String> arguments() {
        return call.positionals().stream().skip(1).toList();
    }

    /** The first argument; without one the usage is the error. */
    String first() {
        return arguments().stream()
                .findFirst()
                .orElseThrow(() -> DatusException.user(
                        "%context " + action.word() + " needs " + action.takes() + ".",
                        switch (action.takes()) {
                            case "RUN" -> "%context runs lists them.";
                            case "FILE" -> "As in  %context " + action.word() + " pairs.csv";
                            default -> "%context search WORDS finds entries and their ids.";
                        }));
    }

    /** The arguments behind the first, as a text. */
    String rest() {
        return String.join(" ", arguments().stream().skip(1).toList());
    }
}
