package datus.install;

import datus.error.DatusException;
import datus.evaluation.AnswerLines;
import datus.evaluation.Batch;
import datus.evaluation.BatchAnswer;
import datus.evaluation.BatchQuestion;
import datus.evaluation.BatchSummary;
import datus.evaluation.KnownLore;
import datus.evaluation.ScratchSetting;
import datus.evaluation.Setting;
import datus.evaluation.subject.Engines;
import datus.model.MiniLmEmbedder;
import datus.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Asks many questions of a folder of databases and writes what came of each. */
final class BatchCommand {
    private static final int MOST_ROWS = 500;

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
        Workspace known = new NamedWorkspace(workspace).in(here);
        KnownLore lore = workspace.isPresent() ? KnownLore.of(known, err::println) : KnownLore.none();
        BatchSummary summary = new BatchSummary(err::println);
        try (ScratchSetting scratch =
                        new ScratchSetting(known, Optional.of(root.resolve(databases)), here.environment());
                AnswerLines lines = new AnswerLines(root.resolve(out))) {
            Setting setting = scratch.knowing(lore)
                    .asOf(asOf)
                    .within(Duration.ofSeconds(seconds))
                    .reading(MOST_ROWS);
            new Batch(setting, new Engines(new MiniLmEmbedder()).whole()).ask(asked, (question, answer) -> {
                write(answer, lines);
                summary.add(question, answer);
            });
        } catch (IOException e) {
            throw DatusException.data(
                    "Cannot write " + out + ": " + e.getMessage() + ".", "Name another file: --out FILE", e);
        }
        here.out().println(summary.text() + " Written to " + out + ".");
        return 0;
    }

    private static void write(BatchAnswer answer, AnswerLines lines) {
        try {
            lines.write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("The answers cannot be written.", e);
        }
    }
}
