package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.error.DatusException;
import datus.frames.Block;
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
import datus.magics.TurnDraft;
import datus.model.LanguageModel;
import datus.model.Models;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code %model}: lists the language models, switches to another or to none, and tries one. */
@AutoService(NotebookMagic.class)
public final class ModelMagic implements NotebookMagic {
    private static final String OFF = "off";
    private static final String TEST = "test";

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "model",
                List.of("!model"),
                Journey.REFINE,
                "List the language models, switch to another or to none, or test one.",
                List.of(
                        new Positional("name", Arity.OPTIONAL, "the model to use from now on, off, or test"),
                        new Positional("tested", Arity.OPTIONAL, "the model to test; that in use if none is named")),
                List.of(),
                Body.NONE,
                List.of(
                        new Example("%model", "Which are there, which is in use, and what may each see?"),
                        new Example("%model off", "Have the engine alone answer from now on")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%model NAME switches back.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Models models = session.assistant().models();
        String name = call.positional(0).orElse("");
        if (name.equals(TEST)) {
            return Optional.of(new ModelTest(new SideQuestion(call, session, turn), session)
                    .of(tested(call, models))
                    .display());
        } else if (call.positional(1).isPresent()) {
            throw DatusException.user(
                    "%model has no use for \"" + call.positional(1).get() + "\".", "To test a model: %model test NAME");
        }
        return Optional.of((name.isEmpty() ? new ModelListing(session).block() : use(name, models)).display());
    }

    private static LanguageModel tested(MagicCall call, Models models) {
        return call.positional(1)
                .map(models::named)
                .or(models::chat)
                .orElseThrow(() -> DatusException.user("No language model is in use.", "Name one: %model test NAME"));
    }

    private static Block use(String name, Models models) {
        if (name.equals(OFF)) {
            models.use(Optional.empty());
            return Block.paragraph("Questions are answered without a language model from now on.");
        }
        String host = models.named(name).facts().host();
        models.use(Optional.of(name));
        return Block.paragraph("Questions are answered by " + name + " from now on, on " + host + ".");
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        List<Completion.Item> items = new ArrayList<>(ModelNames.suggest(session));
        if (parameter.equals("name")) {
            items.add(new Completion.Item(OFF, "action", "no language model"));
            items.add(new Completion.Item(TEST, "action", "try one"));
        }
        return items;
    }
}
