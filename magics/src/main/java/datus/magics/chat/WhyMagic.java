package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.Answer;
import datus.context.Turn;
import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code %why}: explains an answer from what the history keeps of it, and by a language model if one is in use. */
@AutoService(NotebookMagic.class)
public final class WhyMagic implements NotebookMagic {
    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "why",
                List.of("!why"),
                Journey.REFINE,
                "Explain the latest answer or another: what each word was taken for, its SQL, and where it comes from.",
                List.of(new Positional("turn", Arity.OPTIONAL, "which, as in Q17; the latest answer if none is named")),
                List.of(new Option("no-model", "", "without a language model's words about it")),
                Body.NONE,
                List.of(new Example("/how many customers", "Ask"), new Example("%why", "Why this answer?")));
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("turn") ? GivenAnswers.suggest(session) : List.of();
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        KnownTurns turns = KnownTurns.of(call, session);
        Optional<Turn> meant =
                call.positional(0).map(turns::named).or(() -> turns.latest(each -> each.kind() == Turn.Kind.QUESTION));
        if (meant.isEmpty()) {
            return Optional.of(
                    Block.paragraph("Nothing was asked in this notebook yet.").display());
        }
        List<Block> blocks = new ArrayList<>(KeptAnswer.of(meant.get(), session).blocks());
        SideQuestion model = new SideQuestion(call, session, turn);
        if (meant.get().sql().isPresent() && model.isPossible()) {
            blocks.add(Block.paragraph("A model's explanation, not verified:"));
            blocks.add(explained(model.answer(words(meant.get()))));
        }
        session.assistant()
                .spent()
                .filter(spent -> model.isWanted())
                .ifPresent(spent -> blocks.add(Block.paragraph("No language model is asked: " + spent + ".")));
        return Optional.of(
                model.sent().below(Block.of(blocks.toArray(Block[]::new))).display());
    }

    private static String words(Turn turn) {
        return "Explain in at most four sentences, to somebody who knows the data, how this SQL answers the question, and what"
                + " it leaves out. Do not run anything.\nQuestion: " + KnownTurns.question(turn) + "\nSQL:\n"
                + KnownTurns.sql(turn);
    }

    private static Block explained(Answer answer) {
        if (answer instanceof Answer.Told told) {
            return Block.markdown(told.text());
        }
        return answer instanceof Answer.Answered answered
                ? Block.markdown(answered.restatement())
                : Block.paragraph("The language model had nothing to say about it.");
    }
}
