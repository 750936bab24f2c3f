package datus.magics;

import com.google.auto.service.AutoService;
import datus.data.Datasource;
import datus.data.DatasourceType;
import datus.data.Datasources;
import datus.data.Scope;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import datus.workspace.ConfigFile;
import datus.workspace.DatasourceConfig;
import datus.workspace.Workspace;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code %datasource}: lists the datasources, changes the current one, adds one. */
@AutoService(NotebookMagic.class)
public final class DatasourceMagic implements NotebookMagic {
    private static final List<String> ACTIONS = List.of("list", "use", "add");

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "datasource",
                List.of("!datasource"),
                Journey.EXPLORE,
                "List the datasources, switch to another, or add one.",
                List.of(
                        new Positional(
                                "action",
                                Arity.OPTIONAL,
                                "list, use NAME, or add NAME type=TYPE path=FILE or other keys"),
                        new Positional("argument", Arity.MANY, "what add is not told, it asks for")),
                List.of(),
                Body.NONE,
                List.of(
                        new Example("%datasource", "Which are there, and which is the current one?"),
                        new Example("%datasource use demo", "Run SQL on demo from now on")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of(
                "%datasource use NAME switches back; to forget an added one, delete its entry in datus.yaml.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        String action = call.positional(0).orElse("list");
        Block block =
                switch (action) {
                    case "list" -> list(session);
                    case "use" -> use(call, session);
                    case "add" -> add(call, session);
                    default ->
                        throw DatusException.user(
                                "%datasource cannot " + action + ".",
                                NearestName.hint(action, ACTIONS, "It can list, use NAME, and add."));
                };
        return Optional.of(block.display());
    }

    private static Block list(NotebookSession session) {
        Datasources datasources = session.data().datasources();
        String current = datasources.current().name();
        Listing listing = new Listing().text("datasource").text("type").text("current");
        datasources
                .configured()
                .forEach(one -> listing.row(one.name(), one.type(), one.name().equals(current) ? "yes" : ""));
        return new Pages(session)
                .listing(
                        "Datasources",
                        listing,
                        "SQL runs on " + datasources.current().label() + ".");
    }

    private static Block use(MagicCall call, NotebookSession session) {
        String name = call.positional(1)
                .orElseThrow(() ->
                        DatusException.user("%datasource use needs a name.", "%datasource lists the datasources."));
        session.data().datasources().use(name);
        return Block.paragraph(
                "SQL runs on " + session.data().datasources().current().label() + " from now on.");
    }

    private static Block add(MagicCall call, NotebookSession session) {
        List<String> arguments =
                call.positionals().subList(1, call.positionals().size());
        NewDatasource added = form(call, session).fill(arguments);
        Datasource opened = session.data().datasources().add(added.open());
        ConfigFile.in(session.workspace().root()).addDatasource(added.saved());
        return Block.of(
                Block.paragraph(opened.label() + " sees " + sight(opened) + "."),
                Block.paragraph("Saved in " + Workspace.CONFIG_FILE + ". " + added.advice() + "%datasource use "
                        + opened.name() + " runs SQL there."));
    }

    private static DatasourceForm form(MagicCall call, NotebookSession session) {
        Set<String> taken = session.data().datasources().configured().stream()
                .map(DatasourceConfig::name)
                .collect(Collectors.toSet());
        List<DatasourceType> types = ServiceLoader.load(DatasourceType.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return new DatasourceForm(call.execution().outputs(), taken, types);
    }

    /** What may be seen, as in "41 tables in 2 schemas, read-only". */
    private static String sight(Datasource opened) {
        Scope all = Scope.all(opened.name());
        String tables = Wording.count(opened.catalog().tables(all).size(), "table");
        int schemas = opened.catalog().schemas(all).size();
        String in = schemas == 0 ? "" : " in " + Wording.count(schemas, "schema");
        return tables + in + ", read-only unless a cell says --write";
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        if (parameter.equals("action")) {
            return ACTIONS.stream()
                    .map(action -> new Completion.Item(action, "action", ""))
                    .toList();
        }
        return Suggestions.datasources(session);
    }
}
