package datus.install;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import datus.data.Scope;
import datus.data.Scope.TableRule;
import datus.data.ScratchFolder;
import datus.data.worker.WorkerLimits;
import datus.data.worker.Workers;
import datus.error.DatusException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Says of many statements what the guard lets through, and runs that in a worker, for who wants to know what a scope is worth. */
@Command(
        name = "guard",
        description = "Says which statements of a file an agent could run, and runs those.",
        mixinStandardHelpOptions = true)
final class GuardCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(GuardCommand.class);

    private final Surroundings here;

    @Option(names = "--database", paramLabel = "FILE", required = true, description = "a DuckDB or SQLite file")
    private Path database = Path.of("");

    @Option(
            names = "--scope",
            paramLabel = "TABLE",
            description = "a table in scope, or a pattern with *; repeatable. Without one, all are")
    private List<String> scope = List.of();

    @Option(names = "--files", paramLabel = "DIR", description = "a folder whose files may be read; repeatable")
    private List<Path> files = List.of();

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            required = true,
            description = "statements, one JSON object a line: id, sql")
    private Path batch = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "verdicts, one a line: id, verdict, reason, ran, rows, error, ms")
    private Path out = Path.of("");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "what each may take; default: ${DEFAULT-VALUE}")
    private int seconds = 10;

    GuardCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException {
        Path file = here.directory().resolve(database);
        if (!Files.isRegularFile(file)) {
            throw DatusException.user("There is no file " + file + ".", "Say which database: --database FILE");
        }
        Path state = Files.createTempDirectory("datus-guard-");
        try (Trial trial = trial(file.toRealPath(), state);
                BufferedReader statements =
                        Files.newBufferedReader(here.directory().resolve(batch));
                BufferedWriter verdicts =
                        Files.newBufferedWriter(here.directory().resolve(out))) {
            statements.lines().filter(line -> !line.isBlank()).forEach(line -> judge(line, trial, verdicts));
        } finally {
            ScratchFolder.delete(state);
        }
        return ExitCode.OK;
    }

    private Trial trial(Path file, Path state) throws IOException {
        List<TableRule> rules = scope.stream()
                .map(table -> new TableRule(table, List.of(), Optional.empty(), Map.of()))
                .toList();
        Scope tables = new Scope("database", rules);
        Duration limit = Duration.ofSeconds(seconds);
        if (SqliteTrial.isSqlite(file)) {
            return new SqliteTrial(file, state, tables, limit);
        }
        List<Path> folders = files.stream()
                .map(folder -> here.directory().resolve(folder).normalize())
                .toList();
        Workers workers = new Workers(state, WorkerLimits.defaults().within(limit));
        return new DuckDbTrial(workers, file, tables, folders, limit);
    }

    private void judge(String line, Trial trial, BufferedWriter verdicts) {
        try {
            verdicts.write(verdict(line, trial).toString());
            verdicts.newLine();
            verdicts.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The verdicts cannot be written to " + out, e);
        }
    }

    private static JsonObject verdict(String line, Trial trial) {
        JsonElement id = JsonNull.INSTANCE;
        try {
            JsonObject statement = JsonParser.parseString(line).getAsJsonObject();
            id = statement.has("id") ? statement.get("id") : id;
            if (statement.has("sql")) {
                return trial.of(statement.get("sql").getAsString()).about(id);
            }
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            LOG.debug("Not JSON: {}", line, e);
        }
        return Trial.Outcome.malformed("this line is no JSON object with id and sql")
                .about(id);
    }
}
