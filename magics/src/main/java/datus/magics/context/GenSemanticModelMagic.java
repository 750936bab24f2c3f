package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.data.Scope;
import datus.generation.Generator;
import datus.generation.draft.Draft;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import java.util.List;

/** {@code %gen_semantic_model}: proposes what tables mean, from their schema, their rows and the SQL that ran on them. */
@AutoService(NotebookMagic.class)
public final class GenSemanticModelMagic extends DraftMagic {

    @Override
    String name() {
        return "gen_semantic_model";
    }

    @Override
    String summary() {
        return "Propose semantic models of tables: keys, dimensions, measures and primary time, with reasons.";
    }

    @Override
    Positional about() {
        return new Positional("table", Arity.MANY, "of which tables; of all if none is named");
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("%gen_semantic_model orders", "What would the model of orders be?"),
                new Example("%gen_semantic_model customer orders --save", "Write both files"));
    }

    @Override
    List<Draft> drafts(Generator generator, Scope scope, MagicCall call, NotebookSession session) {
        return generator.semanticModels(scope, call.positionals());
    }
}
