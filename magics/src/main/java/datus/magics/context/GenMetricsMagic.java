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

/** {@code %gen_metrics}: proposes metrics, from semantic models and from what people computed before. */
@AutoService(NotebookMagic.class)
public final class GenMetricsMagic extends DraftMagic {

    @Override
    String name() {
        return "gen_metrics";
    }

    @Override
    String summary() {
        return "Propose metrics of tables, from their semantic models and the SQL that ran.";
    }

    @Override
    Positional about() {
        return new Positional("table", Arity.MANY, "of which tables; of all if none is named");
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("%gen_metrics orders", "Which metrics would there be of orders?"),
                new Example("%gen_metrics orders --save", "Write them, and the models they need"));
    }

    @Override
    List<Draft> drafts(Generator generator, Scope scope, MagicCall call, NotebookSession session) {
        return generator.metrics(scope, call.positionals());
    }
}
