package datus.magics;

import com.google.auto.service.AutoService;
import datus.chart.ChartKind;
import datus.chart.ChartOptions;
import datus.chart.ChartSpec;
import datus.data.QueryResult;
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
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code %chart}: draws a kept result, with its figures in words beside the picture. */
@AutoService(NotebookMagic.class)
public final class ChartMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "chart",
                List.of(),
                Journey.DELIVER,
                "Draw a kept result; what is not said follows from the types of its columns.",
                List.of(new Positional("result", Arity.OPTIONAL, "a result, as %frames lists it; else the latest")),
                List.of(
                        new Option("kind", "KIND", String.join(", ", ChartKind.words())),
                        new Option("x", "COLUMN", "along which to draw"),
                        new Option("y", "COLUMN", "the figures"),
                        new Option("color", "COLUMN", "what splits the figures"),
                        new Option("title", "TEXT", "the title; else one made of the columns")),
                Body.NONE,
                List.of(
                        new Example(
                                "%%sql --as by_status\n"
                                        + "SELECT o_orderstatus, count(*) AS orders FROM orders GROUP BY ALL ORDER BY 1",
                                "Keep something to draw"),
                        new Example("%chart by_status", "Draw it as its columns suggest"),
                        new Example(
                                "%chart by_status --kind bar --x o_orderstatus --y orders --title \"Orders by status\"",
                                "Say how")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        QueryResult result = new ResultLookup(session.data().results())
                .result(call.positional(0).orElse(ResultLookup.LATEST));
        ChartOptions options = new ChartOptions(
                call.option("kind").map(ChartKind::of),
                call.option("x"),
                call.option("y"),
                call.option("color"),
                call.option("title"));
        ZoneId zone = session.workspace().config().calendar().timeZone();
        ChartSpec chart = ChartSpec.of(result, session.data().results(), options, zone);
        DisplayData shown = new DisplayData(chart.text());
        shown.putData(MIMEType.parse(ChartSpec.MEDIA_TYPE), chart.json());
        return Optional.of(shown);
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return switch (parameter) {
            case "result" -> Suggestions.results(session);
            case "kind" ->
                ChartKind.words().stream()
                        .map(word -> new Completion.Item(word, "kind", ""))
                        .toList();
            case "x", "y", "color" -> Suggestions.resultColumns(session);
            default -> List.of();
        };
    }
}
