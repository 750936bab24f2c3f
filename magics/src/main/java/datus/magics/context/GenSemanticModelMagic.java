package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.data.Scope;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.Suggestions;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %gen_semantic_model}: proposes what tables mean, from their schema, their rows and the SQL that ran on them. */
@AutoService(NotebookMagic.class)
public final class GenSemanticModelMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "gen_semantic_model",
                List.of("!gen_semantic_model"),
                Journey.CONTEXT,
                "Propose semantic models of tables: keys, dimensions, measures and primary time, with reasons.",
                List.of(new Positional("table", Arity.MANY, "which tables; all if none is named")),
                DraftCell.options(),
                Body.OPTIONAL,
                List.of(
                        new Example("%gen_semantic_model orders", "What would the model of orders be?"),
                        new Example("%gen_semantic_model customer orders --save", "Write both files")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%context undo RUN; saving names its run.");
    }

    @Override
    public boolean changesContext(MagicCall call) {
        return DraftCell.saves(call);
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        DraftCell cell = DraftCell.of(call, session);
        Scope scope = Scope.all(session.data().datasources().current().name());
        return Optional.of(cell.block(cell.generator().semanticModels(scope, call.positionals()))
                .display());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return Suggestions.tables(session);
    }
}
