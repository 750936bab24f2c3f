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

/** Asks the language model in use something that is no part of the conversation. */
final class SideQuestion {
    private final MagicCall call;
    private final NotebookSession session;
    private final TurnDraft draft;
    private final TurnTally tally = new TurnTally();

    SideQuestion(MagicCall call, NotebookSession session, TurnDraft draft) {
        this.call = call;
        this.session = session;
        this.draft = draft;
    }

    /** Whether there is a model to ask, and it may be asked. */
    boolean isPossible() {
        return !call.has("no-model")
                && (call.option("model").isPresent()
                        || ModelNames.inUse(session).isPresent());
    }

    Answer answer(String words) {
        Question question = Questions.of(words, call, session);
        try (Progress progress = new Progress(call, tally)) {
            return session.assistant().answer(question, asking(progress));
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

    Sent sent() {
        return tally.sent();
    }
}
