package datus.magics.chat;

import datus.answer.Answer;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Question;
import datus.answer.Wish;
import datus.data.Scope;
import datus.kernel.MagicCall;
import datus.magics.CellControl;
import datus.magics.NotebookSession;
import datus.magics.Sent;
import datus.magics.TurnDraft;
import java.util.function.Function;

/** Asks the language model in use something that is no part of the conversation. */
public final class SideQuestion {
    private final MagicCall call;
    private final NotebookSession session;
    private final TurnDraft draft;
    private final TurnTally tally = new TurnTally();

    public SideQuestion(MagicCall call, NotebookSession session, TurnDraft draft) {
        this.call = call;
        this.session = session;
        this.draft = draft;
    }

    /** Whether there is a model to ask, money for it, and it may be asked. */
    boolean isPossible() {
        return isWanted() && session.assistant().spent().isEmpty();
    }

    /** Whether a model would be asked, were there money. */
    boolean isWanted() {
        return !call.has("no-model")
                && (call.option("model").isPresent()
                        || ModelNames.inUse(session).isPresent());
    }

    Answer answer(String words) {
        Question question = Questions.of(words, call, session);
        return asked(asking -> session.assistant().answer(question, asking));
    }

    /** What comes of it; progress shows meanwhile, and however it ends the turn notes what it took. */
    public <T> T asked(Function<Asking, T> work) {
        try (Progress progress = new Progress(call, tally)) {
            return work.apply(asking(progress));
        } catch (RuntimeException failed) {
            sent().show(call.execution().outputs());
            throw failed;
        } finally {
            draft.note("models", tally.json());
        }
    }

    private Asking asking(Progress progress) {
        return new Asking(
                Scope.all(session.data().datasources().current().name()),
                Conversation.empty(),
                CellControl.of(call),
                progress,
                new StdinPerson(call.execution()),
                new Wish(Wish.Form.RESULT, call.option("model"), false));
    }

    /** What left this machine. */
    public Sent sent() {
        return tally.sent();
    }
}
