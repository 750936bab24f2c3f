package datus.magics.chat;

import datus.answer.Answer.Answered;
import datus.context.Turn;
import datus.error.DatusException;
import datus.feedback.Given;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.magics.NotebookSession;
import datus.magics.RanOn;
import datus.workspace.RelativePath;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers that cells gave, as something that people say something of. */
record GivenAnswers(MagicCall call, NotebookSession session) {
    private static final String NUMBER = "[Qq]?\\d{1,9}";

    /** Whether a word names an answer, rather than being the first of others. */
    static boolean isNumber(String word) {
        return word.matches(NUMBER);
    }

    /**
     * The answer of that name; of none, the latest.
     *
     * @param named as in Q17
     */
    Given of(Optional<String> named) {
        KnownTurns turns = KnownTurns.of(call, session);
        Turn turn = named.map(turns::named)
                .or(() -> turns.latest(GivenAnswers::isAnswer))
                .orElseThrow(() -> DatusException.user(
                        "No question was answered in this notebook yet.", "Ask one: /how many customers"));
        return of(turn);
    }

    /**
     * What a turn gave.
     *
     * @throws DatusException if it answered no question by SQL
     */
    Given of(Turn turn) {
        if (!isAnswer(turn)) {
            throw DatusException.user(
                    "Q" + turn.number() + " answered no question by SQL.", "%history lists what there is.");
        }
        return new Given(
                KnownTurns.question(turn),
                KnownTurns.sql(turn),
                RanOn.datasource(turn.datasource().orElse(""), session),
                place(turn.number()));
    }

    private static boolean isAnswer(Turn turn) {
        return turn.kind() == Turn.Kind.QUESTION
                && turn.status() == Turn.Status.ANSWERED
                && turn.sql().isPresent()
                && turn.datasource().isPresent();
    }

    /** As in "close.ipynb Q17". */
    String place(int number) {
        Path root = session.workspace().root();
        String notebook = call.execution()
                .context()
                .notebook()
                .map(path -> RelativePath.of(root, root.resolve(path)) + " ")
                .orElse("");
        return notebook + "Q" + number;
    }

    /** How a file says where something came from, and what is said of it here: the last word is the answer. */
    static String number(Given given) {
        return given.place().substring(given.place().lastIndexOf(' ') + 1);
    }

    /** The answers of a notebook that can be named, the latest first. */
    static List<Completion.Item> suggest(NotebookSession session) {
        return session.conversation().exchanges().stream()
                .filter(exchange -> exchange.answer() instanceof Answered)
                .map(exchange -> exchange.question())
                .sorted(Comparator.comparing(question -> -question.cell()))
                .map(question -> new Completion.Item("Q" + question.cell(), "answer", question.text()))
                .toList();
    }
}
