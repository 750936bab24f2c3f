package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.agent.PlanRun;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %%plan}: runs a plan as a person left it, step by step, in the conversation. */
@AutoService(NotebookMagic.class)
public final class PlanMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "plan",
                List.of(),
                Journey.EXPLORE,
                "Run the steps of a plan one after the other, each a question; %%chat --plan writes one.",
                List.of(),
                List.of(
                        new Option("model", "NAME", "ask this language model; %model lists them"),
                        new Option("no-model", "", "ask no language model")),
                Body.REQUIRED,
                List.of(new Example(
                        "%%plan\n1. how many customers\n2. number of orders per order status", "Two steps")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%drop NAME forgets the result, %rewind N the questions.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        PlanRun plan = PlanRun.of(call.body().orElseThrow());
        return Optional.of(new ChatTurn(call, session, turn).run(plan).display());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("model") ? ModelNames.suggest(session) : List.of();
    }
}
