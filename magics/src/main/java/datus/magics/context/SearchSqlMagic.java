package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.context.EntryFilter;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %search_sql}: finds reference SQL and answered questions by what they are for. */
@AutoService(NotebookMagic.class)
public final class SearchSqlMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "search_sql",
                List.of("!sq", "!search_sql"),
                Journey.CONTEXT,
                "Find reference SQL and answered questions by what they are for.",
                List.of(new Positional("words", Arity.MANY, "as a person would say it")),
                List.of(),
                Body.NONE,
                List.of(new Example("!sq orders of customers", "Which SQL is there already?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        return Optional.of(new EntrySearch(session)
                .block(
                        call,
                        EntryFilter.kind("reference_sql", "example"),
                        "%context show ID shows the SQL; @sql NAME in a question runs it.")
                .display());
    }
}
