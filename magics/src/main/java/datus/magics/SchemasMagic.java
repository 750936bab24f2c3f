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

/** {@code %schemas}: lists the schemas of the current datasource. */
@AutoService(NotebookMagic.class)
public final class SchemasMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "schemas",
                List.of(".schemas", "!schemas"),
                Journey.EXPLORE,
                "List the schemas of the current datasource.",
                List.of(),
                List.of(),
                Body.NONE,
                List.of(new Example("%schemas", "Which schemas are there?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Datasource current = session.data().datasources().current();
        List<String> schemas = current.catalog().schemas(Scope.all(current.name()));
        Listing listing = new Listing().text("schema");
        schemas.forEach(listing::row);
        String footer = Wording.count(schemas.size(), "schema") + " on " + current.label();
        return Optional.of(
                new Pages(session).listing("Schemas", listing, footer).display());
    }
}
