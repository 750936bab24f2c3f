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
import java.nio.file.Path;
import java.util.List;

/** {@code %gen_sql_summary}: describes SQL files so that they can be found and used. */
@AutoService(NotebookMagic.class)
public final class GenSqlSummaryMagic extends DraftMagic {

    @Override
    String name() {
        return "gen_sql_summary";
    }

    @Override
    String summary() {
        return "Describe the SQL of files as reference SQL: tables, columns, grain, filters, subject and tags.";
    }

    @Override
    Positional about() {
        return new Positional("file", Arity.REQUIRED, "a file or a folder, from the workspace's root on");
    }

    @Override
    List<Example> examples() {
        return List.of(new Example("%gen_sql_summary .", "Describe the SQL files of the workspace"));
    }

    @Override
    List<Draft> drafts(Generator generator, Scope scope, MagicCall call, NotebookSession session) {
        Path file = session.workspace().root().resolve(call.positionals().get(0));
        return generator.sqlSummaries(scope, file);
    }
}
