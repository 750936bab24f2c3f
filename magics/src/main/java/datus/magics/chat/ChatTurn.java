package datus.magics.chat;

import datus.agent.PlanRun;
import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Conversation.Exchange;
import datus.answer.Question;
import datus.answer.Wish;
import datus.context.Turn;
import datus.data.Scope;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.magics.CellControl;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.TurnDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * One question in a cell, from its words to its page. However it ends, what passed is written into the turn, the conversation goes on
 * from there, and the cell says what left this machine.
 */
final class ChatTurn {
    private final MagicCall call;
    private final NotebookSession session;
    private final TurnDraft draft;
    private final StdinPerson person;
    private final TurnTally tally = new TurnTally();

    ChatTurn(MagicCall call, NotebookSession session, TurnDraft draft) {
        this.call = call;
        this.session = session;
        this.draft = draft.kind(Turn.Kind.QUESTION);
        this.person = new StdinPerson(call.execution());
    }

    Answer answer(Question question, Wish wish) {
        try (Progress progress = new Progress(call, tally)) {
            Answer answer = session.assistant().answer(question, asking(progress, wish));
            AnswerRecord.write(answer, draft);
            ended(question, answer);
            return answer;
        } catch (RuntimeException failed) {
            ended(question, new Answer.Declined(List.of(), List.of(), String.valueOf(failed.getMessage())));
            tally.sent().show(call.execution().outputs());
            throw failed;
        }
    }

    /**
     * Runs a plan; each step is a question of the conversation.
     * The one that fails ends it.
     */
    Block run(PlanRun plan) {
        List<Block> pages = new ArrayList<>();
        int before = session.conversation().exchanges().size();
        Question like = Questions.of("", call, session);
        try (Progress progress = new Progress(call, tally)) {
            PlanRun.Outcome outcome = plan.run(
                    (question, asking) -> step(question, asking, pages), like, asking(progress, Wishes.of(call)));
            session.conversation(outcome.conversation());
            outcome.failure().ifPresent(failure -> pages.add(failed(failure)));
        } finally {
            draft.note("models", tally.json());
            draft.note(
                    "conversation", session.assistant().conversations().record(session.conversation(), added(before)));
        }
        return Block.of(pages.toArray(Block[]::new));
    }

    private int added(int before) {
        return session.conversation().exchanges().size() - before;
    }

    private Block failed(PlanRun.Failure failure) {
        draft.status(Turn.Status.FAILED).note("error", failure.why().message());
        return Block.paragraph(("Step " + failure.step() + " was not done: "
                        + failure.why().message() + " " + failure.why().hint())
                .strip());
    }

    /** What was done before it stays done; its page is made before the next one's result takes the place of its own. */
    private Answer step(Question question, Asking asking, List<Block> pages) {
        session.conversation(asking.conversation());
        Answer answer = session.assistant().answer(question, asking);
        AnswerRecord.write(answer, draft);
        String head = pages.size() + 1 + ". " + question.text();
        pages.add(Block.of(Block.paragraph(head), page(answer, question)));
        return answer;
    }

    private Asking asking(AgentEvent.Listener listener, Wish wish) {
        Scope scope = Scope.all(session.data().datasources().current().name());
        return new Asking(scope, session.conversation(), CellControl.of(call), listener, person, wish);
    }

    private void ended(Question question, Answer answer) {
        Conversation now = session.conversation().and(new Exchange(question, answer, tally.messages()));
        session.conversation(now);
        draft.note("conversation", session.assistant().conversations().record(now));
        if (tally.isOfModel()) {
            draft.note("models", tally.json()).note("sent", tally.sent().json());
        }
    }

    /** The page of the answer. */
    Block page(Answer answer, Question question) {
        return new AnswerPage(new Pages(session), question, tally, person.asides()).block(answer);
    }
}
