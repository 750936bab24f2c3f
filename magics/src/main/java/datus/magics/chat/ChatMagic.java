package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.Answer;
import datus.answer.Question;
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
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.QuestionLanguage;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %%chat}, and every cell that starts with a slash: answers a question from the data, or says why it cannot. */
@AutoService(NotebookMagic.class)
public final class ChatMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "chat",
                List.of(),
                Journey.EXPLORE,
                "Ask a question about the data; a cell that starts with / is the same.",
                List.of(
                        new Positional(
                                "question",
                                Arity.REST,
                                "the question, if it fits on the line; @table, @metric, @sql, @file and @subject refer to what is known")),
                List.of(
                        new Option("no-run", "", "only write the SQL"),
                        new Option("plan", "", "only plan the steps, in a cell below to edit and run"),
                        new Option("model", "NAME", "ask this language model; %model lists them"),
                        new Option("no-model", "", "ask no language model")),
                Body.OPTIONAL,
                List.of(
                        new Example("/how many customers", "Ask"),
                        new Example("%%chat\nnumber of orders per order status", "Ask over several lines"),
                        new Example("/--no-run how many customers", "See the SQL, and run nothing")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%drop NAME forgets the result of an answer, %rewind the question.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Question question = Questions.typed(call, session);
        ChatTurn chat = new ChatTurn(call, session, turn);
        Answer answer = chat.answer(question, Wishes.of(call));
        Block page = chat.page(answer, question);
        if (answer instanceof Answer.Planned planned) {
            String next = new NewCell(call, session, turn)
                    .offer(PlanCell.of(planned.steps()), "Edit the plan below and run it.");
            page = Block.of(page, Block.paragraph(next));
        }
        return Optional.of(page.display());
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
