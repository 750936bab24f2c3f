package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.context.bootstrap.Bootstrap;
import datus.context.bootstrap.BootstrapOptions;
import datus.context.bootstrap.BootstrapReport;
import datus.context.bootstrap.BootstrapRequest;
import datus.context.bootstrap.BootstrapSources;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.Strategy;
import datus.display.CellException;
import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.magics.CellControl;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.PassingDisplay;
import datus.magics.Suggestions;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code %bootstrap}: fills the context from what is there already. */
@AutoService(NotebookMagic.class)
public final class BootstrapMagic implements NotebookMagic {
    private static final String YES = "yes";

    @Override
    public MagicSpec spec() {
        Stream<Option> options = options().all().stream()
                .map(option -> new Option(option.name(), option.placeholder(), option.summary()));
        Option yes = new Option(YES, "", "overwrite without asking");
        return new MagicSpec(
                "bootstrap",
                List.of("!bootstrap"),
                Journey.CONTEXT,
                "Fill the context from the datasource and from files, dbt projects and notebooks that are there.",
                List.of(),
                Stream.concat(options, Stream.of(yes)).toList(),
                Body.NONE,
                List.of(
                        new Example("%bootstrap --components metadata", "Take in tables, columns and values"),
                        new Example("%bootstrap --strategy check", "What would change?")));
    }

    private static BootstrapOptions options() {
        return new BootstrapOptions(BootstrapSources.found());
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%context undo RUN takes a whole bootstrap back; it names its run.");
    }

    @Override
    public boolean changesContext(MagicCall call) {
        boolean check = call.option("strategy")
                .filter(Strategy.CHECK.name()::equalsIgnoreCase)
                .isPresent();
        return !check && !call.has("validate-only");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        String datasource = session.data().datasources().current().name();
        BootstrapRequest request = options()
                .request(call.options(), datasource, session.workspace().root());
        if (request.strategy() == Strategy.OVERWRITE && !request.validateOnly() && !call.has(YES)) {
            BootstrapReport preview = read(call, session, request, true);
            Block shown = new BootstrapPage(session, true).block(preview);
            if (preview.changesNothing() || !confirms(call, shown)) {
                return Optional.of(shown.display());
            }
        }
        BootstrapReport report = read(call, session, request, false);
        return Optional.of(
                new BootstrapPage(session, !changesContext(call)).block(report).display());
    }

    private static BootstrapReport read(
            MagicCall call, NotebookSession session, BootstrapRequest request, boolean preview) {
        Bootstrap bootstrap = new Bootstrap(
                session.context(), session.workspace(), session.data(), session.history(), session.clock());
        try (PassingDisplay display = new PassingDisplay(call)) {
            BootstrapBar bar = new BootstrapBar(display);
            return preview
                    ? bootstrap.preview(request, CellControl.of(call), bar)
                    : bootstrap.run(request, CellControl.of(call), bar);
        }
    }

    /** Shows what would go and asks; a client that cannot ask is a no. */
    private static boolean confirms(MagicCall call, Block preview) {
        call.execution().outputs().display(preview.display());
        try {
            String answer = call.execution().outputs().input("Overwrite? [y/N] ", false);
            return Set.of("y", YES).contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (CellException nobodyThere) {
            return false;
        }
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return switch (parameter) {
            case "strategy" -> items(parameter, Stream.of(Strategy.values()));
            case "components" -> items(parameter, Stream.of(Component.values()));
            case "tables" -> Suggestions.tables(session);
            default -> List.of();
        };
    }

    private static List<Completion.Item> items(String type, Stream<? extends Enum<?>> values) {
        return values.map(value -> new Completion.Item(value.name().toLowerCase(Locale.ROOT), type, ""))
                .toList();
    }
}
