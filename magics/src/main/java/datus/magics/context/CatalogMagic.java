package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.data.Datasource;
import datus.frames.Block;
import datus.frames.Tree;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.Suggestions;
import datus.magics.TurnDraft;
import datus.workspace.DatasourceConfig;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code %catalog}: the data as a tree, from the datasource to its columns, with what the workspace knows of them. */
@AutoService(NotebookMagic.class)
public final class CatalogMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "catalog",
                List.of("!catalog"),
                Journey.EXPLORE,
                "Show the data as a tree: datasource, database, schema, tables, and columns on a click.",
                List.of(new Positional("table", Arity.OPTIONAL, "only tables of this name; * stands for any letters")),
                List.of(new Option("datasource", "NAME", "look there instead of at the current datasource")),
                Body.NONE,
                List.of(
                        new Example("%catalog", "What is there?"),
                        new Example("%catalog part*", "Which tables begin with part, and which columns have they?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Datasource looked = call.option("datasource")
                .map(session.data().datasources()::get)
                .orElseGet(() -> session.data().datasources().current());
        session.context().check(looked);
        CatalogTree catalog = CatalogTree.of(looked, call.positional(0), session.context());
        List<Tree> roots = new ArrayList<>(List.of(catalog.tree()));
        if (call.positional(0).isEmpty() && !call.has("datasource")) {
            roots.addAll(others(session, looked));
        }
        return Optional.of(
                Block.of(Block.tree(roots), Block.paragraph(catalog.footer())).display());
    }

    /** Not opened: one that is slow or out of reach would hold up the tree. */
    private static List<Tree> others(NotebookSession session, Datasource looked) {
        return session.data().datasources().configured().stream()
                .map(DatasourceConfig::name)
                .filter(name -> !name.equals(looked.name()))
                .map(name -> Tree.leaf(name, "%catalog --datasource " + name + " looks into it"))
                .toList();
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("datasource") ? Suggestions.datasources(session) : Suggestions.tables(session);
    }
}
