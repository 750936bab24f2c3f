package datus.install;

import datus.kernel.Interpreter;
import datus.magics.NotebookInterpreter;
import datus.magics.NotebookSession;
import datus.terminal.TerminalChat;
import datus.workspace.Workspace;
import datus.workspace.Workspaces;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Talks to the workspace's data in the terminal; cells that are piped in are run one after the other. */
record ChatCommand(Surroundings here) {

    /** Whether all went well; a person who saw what failed has no need to be told again. */
    boolean run() throws InterruptedException {
        Workspace workspace = Workspaces.find(here.directory(), here.environment());
        CompletableFuture<Opened> opening = CompletableFuture.supplyAsync(this::open);
        TerminalChat chat = new TerminalChat(
                () -> opened(opening).interpreter(),
                columns -> opened(opening).session().textColumns(columns));
        try {
            if (TerminalProgress.isTerminal()) {
                chat.inTerminal(workspace.state(), banner(), here.environment().containsKey("NO_COLOR"));
                return true;
            }
            return chat.piped(here.in(), here.out());
        } finally {
            opened(opening).interpreter().close();
        }
    }

    private static String banner() {
        return Notebooks.about().banner() + " Ctrl-D leaves.";
    }

    /** The notebook, made while the person reads the first lines. */
    private record Opened(NotebookSession session, Interpreter interpreter) {}

    private Opened open() {
        NotebookSession session = new Notebooks(here.directory(), here.environment()).session();
        return new Opened(session, NotebookInterpreter.of(session));
    }

    private static Opened opened(CompletableFuture<Opened> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }
}
