package datus.install;

import datus.answer.Lore;
import datus.answer.engine.AnswerEngine;
import datus.data.notebook.NotebookData;
import datus.evaluation.AnswerLines;
import datus.evaluation.Batch;
import datus.evaluation.BatchQuestion;
import datus.evaluation.DatabaseFolder;
import datus.model.MiniLmEmbedder;
import datus.workspace.CalendarConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Asks many questions of a folder of databases and writes what came of each. */
final class BatchCommand {
    @Option(names = "--batch", paramLabel = "FILE", required = true, description = "questions, one JSON object a line")
    private Path questions = Path.of("");

    @Option(
            names = "--databases",
            paramLabel = "DIR",
            required = true,
            description = "the databases, NAME.sqlite or NAME.duckdb")
    private Path databases = Path.of("");

    @Option(names = "--as-of", paramLabel = "DAY", description = "what \"today\" means; default: today")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "where the answers go, one JSON object a line")
    private Path out = Path.of("");

    int run(Surroundings here) {
        Path root = here.directory();
        DatusConfig config = DatusConfig.of(new DatabaseFolder(root.resolve(databases)).datasources());
        try {
            Path folder = Files.createTempDirectory("datus-batch");
            Workspace workspace = new Workspace(folder, folder.resolve(".datus/notebook"), config, true);
            try (NotebookData data = NotebookData.open(workspace, here.environment());
                    AnswerLines lines = new AnswerLines(root.resolve(out))) {
                AnswerEngine engine =
                        new AnswerEngine(data, CalendarConfig.defaults(), scope -> Lore.none(), MiniLmEmbedder::new);
                Batch batch = new Batch(engine, data, asOf.orElseGet(LocalDate::now));
                for (BatchQuestion question : BatchQuestion.read(root.resolve(questions))) {
                    lines.write(batch.ask(question));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }
}
