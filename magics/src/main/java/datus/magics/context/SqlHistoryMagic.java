package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import datus.magics.Listing;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code %sql_history}: the SQL that ran in this workspace, each statement once. */
@AutoService(NotebookMagic.class)
public final class SqlHistoryMagic implements NotebookMagic {
    private static final int REACH = 10_000;
    private static final int SHOWN = 30;

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "sql_history",
                List.of("!sql_history"),
                Journey.CONTEXT,
                "List the SQL that ran in this workspace, in any notebook, each statement once.",
                List.of(new Positional("words", Arity.REST, "only SQL with each of these words")),
                List.of(),
                Body.NONE,
                List.of(
                        new Example("%sql_history", "What ran here?"),
                        new Example("%sql_history nation", "What ran on nations?")));
    }

    /** The latest run of a statement, and how often it ran. */
    private record Ran(Turn turn, int times) {
        Ran with(Turn later) {
            return new Ran(later, times + 1);
        }
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        String words = call.positional(0).orElse("").strip();
        List<Ran> all = ran(session.history().find(new TurnQuery(Optional.empty(), Optional.empty(), words, REACH)));
        ContextWords wording = new ContextWords(session);
        Listing listing = new Listing()
                .text("last ran")
                .number("times")
                .text("ran on")
                .number("rows")
                .text("sql");
        for (Ran one : all.subList(Math.max(0, all.size() - SHOWN), all.size())) {
            listing.row(
                    wording.minute(one.turn().at()),
                    one.times(),
                    one.turn().datasource().orElse(""),
                    one.turn().rows() < 0 ? "" : (Object) one.turn().rows(),
                    one.turn().sql().orElse("").strip().replaceAll("\\s+", " "));
        }
        return Optional.of(new Pages(session)
                .listing("SQL that ran", listing, footer(all.size()))
                .display());
    }

    private static List<Ran> ran(List<Turn> turns) {
        Map<String, Ran> byText = new LinkedHashMap<>();
        for (Turn turn : turns) {
            boolean succeeded = turn.status() == Turn.Status.RAN || turn.status() == Turn.Status.ANSWERED;
            if (succeeded && turn.sql().isPresent()) {
                String text = turn.sql().get().strip();
                Ran before = byText.remove(text);
                byText.put(text, before == null ? new Ran(turn, 1) : before.with(turn));
            }
        }
        return new ArrayList<>(byText.values());
    }

    private static String footer(int count) {
        if (count == 0) {
            return "Nothing found.";
        }
        String shown =
                count > SHOWN ? SHOWN + " of " + Wording.count(count, "statement") : Wording.count(count, "statement");
        return shown + ", the latest last · %save keeps the latest as reference SQL.";
    }
}
