package datus.install;

import datus.context.files.Undone;
import datus.feedback.PairExport;
import datus.magics.NotebookSession;
import datus.magics.Wording;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

    @Command(
            description = "Writes the verified questions and SQL as CSV; bootstrap --from-csv and Datus read it.",
            mixinStandardHelpOptions = true)
    void export(
            @Parameters(paramLabel = "FILE", description = "as in pairs.csv") Path file,
            @Option(
                            names = "--datasource",
                            paramLabel = "NAME",
                            description = "whose; default: the workspace's default one")
                    Optional<String> datasource) {
        try (NotebookSession session = new Notebooks(here.directory(), here.environment()).session()) {
            String name = datasource.orElseGet(
                    () -> session.data().datasources().current().name());
            session.data().datasources().get(name);
            int pairs = new PairExport(session.context())
                    .write(name, here.directory().resolve(file));
            here.out().println(Wording.count(pairs, "verified question") + " with SQL in " + file);
        }
    }
}
