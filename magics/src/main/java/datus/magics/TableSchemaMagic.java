package datus.magics;

import com.google.auto.service.AutoService;
import datus.data.Datasource;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.frames.Block;
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

/** {@code %table_schema}: lists the columns of one table, or of all, without looking at its rows. */
@AutoService(NotebookMagic.class)
public final class TableSchemaMagic implements NotebookMagic {
    private static final int SHOWN = 100;

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "table_schema",
                List.of(".table_schema", "!table_schema"),
                Journey.EXPLORE,
                "List the columns, types and keys of one table or of all.",
                List.of(new Positional("table", Arity.OPTIONAL, "only this table's")),
                List.of(),
                Body.NONE,
                List.of(
                        new Example("%table_schema orders", "Which columns has orders?"),
                        new Example("%table_schema", "Which columns have all tables?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        TableLookup lookup = new TableLookup(session.data());
        Pages pages = new Pages(session);
        List<TableInfo> tables =
                call.positional(0).map(name -> List.of(lookup.table(name))).orElseGet(() -> all(session));
        List<Block> blocks = new ArrayList<>();
        tables.stream()
                .limit(SHOWN)
                .map(table -> pages.listing(Wording.of(table), columns(table), Wording.notes(table)))
                .forEach(blocks::add);
        if (tables.size() > SHOWN) {
            blocks.add(Block.paragraph(
                    Wording.count(tables.size() - SHOWN, "more table") + "; %table_schema NAME shows one."));
        }
        return Optional.of(Block.of(blocks.toArray(Block[]::new)).display());
    }

    private static List<TableInfo> all(NotebookSession session) {
        Datasource current = session.data().datasources().current();
        return current.catalog().tables(Scope.all(current.name()));
    }

    private static Listing columns(TableInfo table) {
        Listing listing = new Listing()
                .text("column")
                .text("type")
                .text("null")
                .text("key")
                .text("comment");
        for (TableInfo.ColumnInfo column : table.columns()) {
            listing.row(
                    column.name(),
                    column.type().name(),
                    column.nullable() ? "yes" : "no",
                    Wording.key(table, column.name()),
                    column.comment().orElse(""));
        }
        return listing;
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return Suggestions.tables(session);
    }
}
