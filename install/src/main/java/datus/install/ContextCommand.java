package datus.install;

import datus.context.files.Undone;
import datus.magics.NotebookSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the workspace knows, from the command line. */
@Command(
        name = "context",
        description = "Changes what the workspace knows.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class ContextCommand {
    private final Surroundings here;

    ContextCommand(Surroundings here) {
        this.here = here;
    }

    @Command(description = "Takes a run back: files and rows as they were before.", mixinStandardHelpOptions = true)
    void undo(@Parameters(paramLabel = "RUN", description = "as in R12") String run) {
        try (NotebookSession session = new Notebooks(here.directory(), here.environment()).session()) {
            Undone undone = session.context().undo(run);
            here.out()
                    .println("Took back " + undone.run().id() + ": "
                            + undone.run().what() + ".");
            undone.keptFiles().forEach(file -> here.out().println("Changed since, and left alone: " + file));
            undone.keptEntries().forEach(id -> here.out().println("Changed since, and left alone: " + id));
        }
    }
}
