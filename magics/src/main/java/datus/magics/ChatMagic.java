package datus.magics;

import com.google.auto.service.AutoService;
import datus.answer.Answer;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Person;
import datus.answer.Question;
import datus.answer.Wish;
import datus.context.Turn;
import datus.data.Scope;
import datus.error.DatusException;
import datus.kernel.Language;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code %%chat}, and every cell that starts with a slash: answers a question from the data, or says why it cannot. */
@AutoService(NotebookMagic.class)
public final class ChatMagic implements NotebookMagic {
    private static final int REMEMBERED = 20;

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
                List.of(),
                Body.OPTIONAL,
                List.of(
                        new Example("/how many customers", "Ask"),
                        new Example("%%chat\nnumber of orders per order status", "Ask over several lines")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%drop NAME forgets the result of an answer; a question changes nothing else.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        turn.kind(Turn.Kind.QUESTION);
        Question question = question(call, session);
        Answer answer = ask(question, call, session);
        remember(new Conversation.Exchange(question, answer, List.of()), session);
        AnswerRecord.write(answer, turn);
        return Optional.of(
                new AnswerPage(new Pages(session)).block(answer, question).display());
    }

    @Override
    public Optional<Language> language(NotebookSession session) {
        return Optional.of(new QuestionLanguage(session));
    }

    private static Question question(MagicCall call, NotebookSession session) {
        String text = Stream.of(call.positional(0), call.body())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        if (text.isBlank()) {
            throw DatusException.user("The question is empty.", "For instance: /how many orders per year");
        }
        ZoneId zone = session.workspace().config().calendar().timeZone();
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), zone);
        return new Question(text, today, call.execution().count(), session.parameters());
    }

    private static Answer ask(Question question, MagicCall call, NotebookSession session) {
        Scope scope = Scope.all(session.data().datasources().current().name());
        try (Progress progress = new Progress(call)) {
            Asking asking = new Asking(
                    scope, session.conversation(), CellControl.of(call), progress, Person.absent(), Wish.usual());
            return session.answerer().answer(question, asking);
        }
    }

    private static void remember(Conversation.Exchange exchange, NotebookSession session) {
        Conversation all = session.conversation().and(exchange);
        List<Conversation.Exchange> latest = all.exchanges();
        int dropped = Math.max(0, latest.size() - REMEMBERED);
        session.conversation(new Conversation(all.id(), latest.subList(dropped, latest.size())));
    }
}
