package datus.magics;

import com.google.auto.service.AutoService;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.error.DatusException;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code %history}: lists what was run and asked before. */
@AutoService(NotebookMagic.class)
public final class HistoryMagic implements NotebookMagic {
    private static final int DEFAULT_COUNT = 20;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "history",
                List.of("!history"),
                Journey.EXPLORE,
                "List the cells run and the questions asked before.",
                List.of(new Positional("words", Arity.REST, "only those with each of these words in input or SQL")),
                List.of(
                        new Option("last", "N", "at most this many, the latest; " + DEFAULT_COUNT + " if not given"),
                        new Option("all", "", "those of all notebooks and sessions, with their time")),
                Body.NONE,
                List.of(
                        new Example("%history", "What ran in this session?"),
                        new Example("%history nation", "Which of it was about nations?"),
                        new Example("%history --all --last 5", "What were the last five, anywhere?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        boolean all = call.has("all");
        Optional<String> here =
                all ? Optional.empty() : Optional.of(call.execution().context().session());
        TurnQuery query = new TurnQuery(
                here, Optional.empty(), call.positional(0).orElse("").strip(), last(call));
        List<Turn> turns = session.history().find(query);
        Listing listing = all ? new Listing().text("at") : new Listing();
        listing.number("cell").text("input").text("came of it").text("ran on").number("rows");
        ZoneId zone = session.workspace().config().calendar().timeZone();
        turns.forEach(found -> listing.row(row(found, all ? Optional.of(zone) : Optional.empty())));
        String footer = turns.isEmpty() ? "Nothing found." : Wording.count(turns.size(), "turn");
        return Optional.of(
                new Pages(session).listing("History", listing, footer).display());
    }

    private static Object[] row(Turn turn, Optional<ZoneId> zone) {
        List<Object> values = List.of(
                turn.number(),
                turn.input().strip(),
                Wording.of(turn.status()),
                turn.datasource().orElse(""),
                turn.rows() < 0 ? "" : (Object) turn.rows());
        return Stream.concat(zone.map(in -> (Object) MINUTE.format(turn.at().atZone(in))).stream(), values.stream())
                .toArray();
    }

    private static int last(MagicCall call) {
        String text = call.option("last").orElse(String.valueOf(DEFAULT_COUNT));
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw DatusException.user(
                    "--last takes a number from 1 to 999999, not " + text + ".", "For instance: %history --last 50");
        }
        return Integer.parseInt(text);
    }
}
