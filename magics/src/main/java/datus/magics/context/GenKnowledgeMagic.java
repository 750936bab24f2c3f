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

/** {@code %gen_knowledge}: proposes what is worth knowing of tables, as Markdown. */
@AutoService(NotebookMagic.class)
public final class GenKnowledgeMagic extends DraftMagic {

    @Override
    String name() {
        return "gen_knowledge";
    }

    @Override
    String summary() {
        return "Propose notes on tables: terms, rules and what their values mean.";
    }

    @Override
    Positional about() {
        return new Positional("table", Arity.MANY, "of which tables; of all if none is named");
    }

    @Override
    List<Example> examples() {
        return List.of(new Example("%gen_knowledge orders", "What is worth knowing of orders?"));
    }

    @Override
    List<Draft> drafts(Generator generator, Scope scope, MagicCall call, NotebookSession session) {
        return generator.knowledge(scope, call.positionals());
    }
}
