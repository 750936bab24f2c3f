package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.AgentEvent;
import datus.answer.Asking;
import datus.answer.Person;
import datus.answer.Question;
import datus.answer.Wish;
import datus.data.Scope;
import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.Language;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import datus.magics.CellControl;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.QuestionLanguage;
import datus.magics.Sent;
import datus.magics.TurnDraft;
import datus.message.Share;
import datus.message.SharedText;
import datus.model.LanguageModel;
import datus.model.ModelFacts;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code %prompt}: shows what a language model would be told, and what is kept from it, without asking it. */
@AutoService(NotebookMagic.class)
public final class PromptMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "prompt",
                List.of("!prompt"),
                Journey.REFINE,
                "Show what a language model would be told with a question, and what is kept from it.",
                List.of(new Positional("question", Arity.REST, "the question; without one, what stands before all")),
                List.of(new Option("model", "NAME", "that this model would be told; else that in use")),
                Body.OPTIONAL,
                List.of(
                        new Example("%prompt", "What is every model told?"),
                        new Example("%prompt how many customers", "What would be sent with this question?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Question question = Questions.of(Questions.text(call), call, session);
        Optional<ModelFacts> facts = call.option("model")
                .map(session.assistant().models()::named)
                .or(() -> ModelNames.inUse(session))
                .map(LanguageModel::facts);
        SharedText prompt = session.assistant().prompt(question, asking(call, session));
        Share shared = facts.map(ModelFacts::share).orElse(Share.SCHEMA);
        return Optional.of(Block.of(Block.preformatted(text(prompt, shared)), Block.paragraph(foot(facts, shared)))
                .display());
    }

    private static Asking asking(MagicCall call, NotebookSession session) {
        return new Asking(
                Scope.all(session.data().datasources().current().name()),
                session.conversation(),
                CellControl.of(call),
                new AgentEvent.Silence(),
                Person.absent(),
                new Wish(Wish.Form.RESULT, call.option("model"), false));
    }

    /** Parts of which more than the schema has to be shared are marked with how much. */
    private static String text(SharedText prompt, Share shared) {
        return prompt.parts().stream().map(part -> text(part, shared)).collect(Collectors.joining());
    }

    private static String text(SharedText.Part part, Share shared) {
        if (part.needed() == Share.SCHEMA || part.text().isBlank()) {
            return part.text();
        }
        String level = Sent.of(part.needed());
        return shared.includes(part.needed()) ? "⟦" + level + ": " + part.text() + "⟧" : "⟦" + level + ": kept back⟧";
    }

    private static String foot(Optional<ModelFacts> facts, Share shared) {
        return facts.map(model -> model.name() + " on " + model.host() + " may see: " + Sent.of(shared))
                        .orElse("No language model is in use; shown is what one would see that may see the schema")
                + ". Nothing was sent.";
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("model") ? ModelNames.suggest(session) : List.of();
    }

    @Override
    public Optional<Language> language(NotebookSession session) {
        return Optional.of(new QuestionLanguage(session));
    }
}
