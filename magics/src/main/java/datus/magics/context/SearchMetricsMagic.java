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

/** {@code %search_metrics}: finds metrics by what they measure. */
@AutoService(NotebookMagic.class)
public final class SearchMetricsMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "search_metrics",
                List.of("!sm", "!search_metrics"),
                Journey.CONTEXT,
                "Find metrics by what they measure.",
                List.of(new Positional("words", Arity.MANY, "as a person would say it")),
                List.of(),
                Body.NONE,
                List.of(new Example("!sm revenue", "Which metrics are about revenue?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        return Optional.of(new EntrySearch(session)
                .block(call, EntryFilter.kind("metric"), "%metric NAME computes one.")
                .display());
    }
}
