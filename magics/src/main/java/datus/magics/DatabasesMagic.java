package datus.magics;

import com.google.auto.service.AutoService;
import datus.data.Datasource;
import datus.data.Scope;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %databases}: lists the databases that the current datasource sees. */
@AutoService(NotebookMagic.class)
public final class DatabasesMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "databases",
                List.of(".databases", "!databases"),
                Journey.EXPLORE,
                "List the databases of the current datasource.",
                List.of(),
                List.of(),
                Body.NONE,
                List.of(new Example("%databases", "Which databases are there?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Datasource current = session.data().datasources().current();
        List<String> databases = current.catalog().databases(Scope.all(current.name()));
        Listing listing = new Listing().text("database");
        databases.forEach(listing::row);
        String footer = Wording.count(databases.size(), "database") + " on " + current.label();
        return Optional.of(
                new Pages(session).listing("Databases", listing, footer).display());
    }
}
