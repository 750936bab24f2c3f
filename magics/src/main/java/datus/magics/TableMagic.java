package datus.magics;

import com.google.auto.service.AutoService;
import datus.data.TableInfo;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code %table}: describes one table or result: its columns, keys and comments, what its rows hold, and some of them. */
@AutoService(NotebookMagic.class)
public final class TableMagic implements NotebookMagic {
    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "table",
                List.of("!table"),
                Journey.EXPLORE,
                "Describe a table or result: columns, keys, comments, row count, profile and sample.",
                List.of(new Positional(
                        "name", Arity.OPTIONAL, "the table or result; without it, all tables are listed")),
                List.of(),
                Body.NONE,
                List.of(
                        new Example("%table orders", "What is in orders?"),
                        new Example("%table", "Which tables are there?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        if (call.positionals().isEmpty()) {
            return new TablesMagic().run(call, session, turn);
        }
        TableLookup lookup = new TableLookup(session.data());
        TableInfo table = lookup.table(call.positionals().get(0));
        Portrait portrait = new Portrait(table, lookup.home(table), session, CellControl.of(call));
        return Optional.of(portrait.block().display());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        List<Completion.Item> items = new ArrayList<>(Suggestions.tables(session));
        items.addAll(Suggestions.results(session));
        return items;
    }
}
