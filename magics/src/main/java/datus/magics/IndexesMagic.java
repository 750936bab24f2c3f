package datus.magics;

import com.google.auto.service.AutoService;
import datus.data.Datasource;
import datus.data.Scope;
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
import java.util.List;
import java.util.Optional;

/** {@code %indexes}: lists the indexes of one table, or of all. */
@AutoService(NotebookMagic.class)
public final class IndexesMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "indexes",
                List.of(".indexes", "!indexes"),
                Journey.EXPLORE,
                "List the indexes of one table or of all.",
                List.of(new Positional("table", Arity.OPTIONAL, "only this table's")),
                List.of(),
                Body.NONE,
                List.of(
                        new Example("%indexes", "Which indexes are there?"),
                        new Example("%indexes orders", "Which has orders?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Datasource current = session.data().datasources().current();
        TableLookup lookup = new TableLookup(session.data());
        List<TableInfo> tables = call.positional(0)
                .map(name -> List.of(lookup.table(name)))
                .orElseGet(() -> current.catalog().tables(Scope.all(current.name())));
        Listing listing =
                new Listing().text("table").text("index").text("columns").text("unique");
        for (TableInfo table : tables) {
            for (TableInfo.Index index : table.indexes()) {
                listing.row(
                        table.name().toString(),
                        index.name(),
                        String.join(", ", index.columns()),
                        index.unique() ? "yes" : "no");
            }
        }
        String footer = Wording.count(listing.size(), "index") + " on " + current.label();
        return Optional.of(
                new Pages(session).listing("Indexes", listing, footer).display());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return Suggestions.tables(session);
    }
}
