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

/** {@code %schema_linking}: finds the tables, columns and values that words are about. */
@AutoService(NotebookMagic.class)
public final class SchemaLinkingMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "schema_linking",
                List.of("!sl", "!schema_linking"),
                Journey.CONTEXT,
                "Find the tables, columns and values that words are about.",
                List.of(new Positional("words", Arity.MANY, "as a person would say it")),
                List.of(),
                Body.NONE,
                List.of(new Example("!sl orders of customers", "Which tables and columns hold them?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        return Optional.of(new EntrySearch(session)
                .block(call, EntryFilter.kind("table", "column", "value"), "%table NAME describes a table.")
                .display());
    }
}
