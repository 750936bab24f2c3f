package datus.install;

import datus.answer.engine.AnswerEngine;
import datus.context.files.FileReview;
import datus.data.ScratchFolder;
import datus.error.DatusException;
import datus.evaluation.AnswerLines;
import datus.evaluation.Answerers;
import datus.evaluation.Batch;
import datus.evaluation.BatchAnswer;
import datus.evaluation.BatchQuestion;
import datus.evaluation.BatchSummary;
import datus.evaluation.DatabaseFolder;
import datus.evaluation.KnownLore;
import datus.evaluation.Setting;
import datus.model.MiniLmEmbedder;
import datus.workspace.CalendarConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import datus.workspace.Workspaces;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Asks many questions of a folder of databases and writes what came of each. */
final class BatchCommand {
    @Option(
            names = "--batch",
            paramLabel = "FILE",
            required = true,
            description = "questions, one JSON object a line: id, db, question, evidence")
    private Path questions = Path.of("");

    @Option(
            names = "--databases",
            paramLabel = "DIR",
            required = true,
            description = "the databases, NAME.sqlite or NAME.duckdb")
    private Path databases = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "where the answers go, one JSON object a line")
    private Path out = Path.of("");

    @Option(names = "--workspace", paramLabel = "DIR", description = "what its files know of the databases is used")
    private Optional<Path> workspace = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "what \"today\" means, as in 2026-11-23; default: today")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "what each question may take; default: ${DEFAULT-VALUE}")
    private int seconds = 60;

    int run(Surroundings here, PrintWriter err) {
        Path root = here.directory();
        List<BatchQuestion> asked = BatchQuestion.read(root.resolve(questions));
        DatusConfig folder = DatusConfig.of(new DatabaseFolder(root.resolve(databases)).datasources());
        Path state = scratch();
        BatchSummary summary = new BatchSummary(err::println);
        try (AnswerLines lines = new AnswerLines(root.resolve(out))) {
            new Batch(setting(here, folder, state, err), engines()).ask(asked, (question, answer) -> {
                write(answer, lines);
                summary.add(question, answer);
            });
        } catch (IOException e) {
            throw DatusException.data(
                    "Cannot write " + out + ": " + e.getMessage() + ".", "Name another file: --out FILE", e);
        } finally {
            ScratchFolder.delete(state);
        }
        here.out().println(summary.text() + " Written to " + out + ".");
        return 0;
    }

    private Setting setting(Surroundings here, DatusConfig folder, Path state, PrintWriter err) {
        Optional<Workspace> known =
                workspace.map(path -> Workspaces.find(existing(here.directory().resolve(path)), here.environment()));
        CalendarConfig calendar = known.map(found -> found.config().calendar()).orElseGet(CalendarConfig::defaults);
        return new Setting(
                new Workspace(state, state, folder.withCalendar(calendar), true),
                here.environment(),
                known.map(found -> lore(found, err)).orElseGet(KnownLore::none),
                asOf.orElseGet(() -> LocalDate.now(calendar.timeZone())),
                Duration.ofSeconds(seconds));
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw DatusException.user("There is no folder " + folder + ".", "Name a workspace: --workspace DIR");
        }
        return folder;
    }

    private static KnownLore lore(Workspace workspace, PrintWriter err) {
        FileReview review = FileReview.of(workspace);
        review.broken().forEach(file -> err.println(file.path() + ": " + file.reason()));
        return KnownLore.of(review.entries(), workspace.config());
    }

    /** The model of meaning is loaded once for all databases. */
    private static Answerers engines() {
        MiniLmEmbedder embedder = new MiniLmEmbedder();
        return (data, calendar, lores) -> new AnswerEngine(data, calendar, lores, () -> embedder);
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("datus-batch-");
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for temporary files.", e);
        }
    }

    private static void write(BatchAnswer answer, AnswerLines lines) {
        try {
            lines.write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("The answers cannot be written.", e);
        }
    }
}
