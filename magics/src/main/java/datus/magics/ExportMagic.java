package datus.magics;

import com.google.auto.service.AutoService;
import datus.data.QueryResult;
import datus.error.DatusException;
import datus.export.ExportFormat;
import datus.export.ExportReport;
import datus.export.ResultExport;
import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code %export}: writes a kept result as a file of the workspace. */
@AutoService(NotebookMagic.class)
public final class ExportMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "export",
                List.of("!export"),
                Journey.DELIVER,
                "Write a kept result as a file; the ending of its name says the format.",
                List.of(
                        new Positional("result", Arity.OPTIONAL, "a result, as %frames lists it; else the latest"),
                        new Positional("file", Arity.REQUIRED, "where to, from the folder of the workspace")),
                List.of(
                        new Option(
                                "format", "FORMAT", "csv, parquet, json, xlsx or markdown, whatever the file's name"),
                        new Option("overwrite", "", "replace the file if it is there")),
                Body.NONE,
                List.of(
                        new Example("%sql SELECT * FROM nation", "Get something to export"),
                        new Example("%export nations.csv --overwrite", "Write the latest result"),
                        new Example("%export _ nations.parquet --overwrite", "Write a result by its name")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("Delete the file; one that was there before is replaced only with --overwrite.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        boolean named = call.positionals().size() > 1;
        QueryResult result = new ResultLookup(session.data().results())
                .result(named ? call.positionals().get(0) : ResultLookup.LATEST);
        String file = call.positionals().get(named ? 1 : 0);
        Path target = target(session.workspace().root(), file);
        if (Files.exists(target) && !call.has("overwrite")) {
            throw DatusException.user(file + " is there already.", "Add --overwrite to replace it, or name another.");
        }
        ExportReport report =
                new ResultExport().write(result, session.data(), target, call.option("format"), CellControl.of(call));
        return Optional.of(
                Block.paragraph(String.join(" · ", words(result, file, report))).display());
    }

    private static Path target(Path root, String file) {
        try {
            return root.resolve(file);
        } catch (InvalidPathException e) {
            throw DatusException.user("\"" + file + "\" is no file name.", "Name the file, for instance orders.csv.");
        }
    }

    private static List<String> words(QueryResult result, String file, ExportReport report) {
        List<String> words = new ArrayList<>();
        words.add(Wording.count(report.rows(), "row") + " of " + result.name() + " written to " + file + " as "
                + report.format());
        report.cut().map(QueryResult.Cut::mark).ifPresent(words::add);
        words.addAll(report.notes());
        return words;
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return switch (parameter) {
            case "result" -> Suggestions.results(session);
            case "format" ->
                new ResultExport()
                        .formats().stream()
                                .map(ExportFormat::name)
                                .map(name -> new Completion.Item(name, "format", ""))
                                .toList();
            default -> List.of();
        };
    }
}
