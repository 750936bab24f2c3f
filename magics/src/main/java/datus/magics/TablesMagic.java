package datus.magics;

import com.google.auto.service.AutoService;
import datus.data.Datasource;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %tables}: lists the tables and views of the current datasource. */
@AutoService(NotebookMagic.class)
public final class TablesMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "tables",
                List.of(".tables", "!tables"),
                Journey.EXPLORE,
                "List the tables of the current datasource.",
                List.of(),
                List.of(),
                Body.NONE,
                List.of(new Example("%tables", "Which tables are there, and how many rows have they?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Datasource current = session.data().datasources().current();
        List<TableInfo> tables = current.catalog().tables(Scope.all(current.name()));
        Listing listing = new Listing()
                .text("table")
                .text("kind")
                .number("rows")
                .number("columns")
                .text("comment");
        for (TableInfo table : tables) {
            listing.row(
                    table.name().toString(),
                    Wording.of(table.kind()),
                    table.rows().isPresent() ? (Object) table.rows().getAsLong() : "",
                    table.columns().size(),
                    table.comment().orElse(""));
        }
        String footer = Wording.count(tables.size(), "table") + " on " + current.label();
        return Optional.of(new Pages(session).listing("Tables", listing, footer).display());
    }
}
