package datus.agent;

import datus.answer.AgentEvent;
import datus.answer.AgentEvent.Todo;
import datus.answer.AgentEvent.Todo.Status;
import datus.answer.Answer;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Conversation.Exchange;
import datus.answer.Question;
import datus.answer.Wish;
import datus.error.DatusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Runs a plan: asks its steps one after the other in one conversation, and stops at the first that fails.
 *
 * @param steps as a person left them
 */
public record PlanRun(List<String> steps) {
    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d+[.)]|[-*])\\s+");

    public PlanRun {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw DatusException.user(
                    "The plan has no steps.", "Write one a line, as in  1. revenue per month in 1995");
        }
    }

    /** The steps of a text, one a line, numbered or not. */
    public static PlanRun of(String text) {
        return new PlanRun(text.lines()
                .map(line -> NUMBER.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /**
     * What came of a plan.
     *
     * @param conversation that of the asking, with the steps that were done
     * @param answers one for each step that was done
     * @param failure empty if all were done
     */
    public record Outcome(Conversation conversation, List<Answer> answers, Optional<Failure> failure) {
        public Outcome {
            answers = List.copyOf(answers);
        }
    }

    /** Why a step failed; steps count from 1. */
    public record Failure(int step, DatusException why) {}

    /** Asks them; {@code like} says when and in which cell. */
    public Outcome run(Answerer answerer, Question like, Asking asking) {
        Asking running = asking.wishing(
                new Wish(Wish.Form.RESULT, asking.wish().model(), asking.wish().withoutModel()));
        List<Answer> answers = new ArrayList<>();
        while (answers.size() < steps.size()) {
            tell(answers.size(), Status.RUNNING, asking);
            try {
                running = step(like.withText(steps.get(answers.size())), answerer, running, answers);
            } catch (DatusException e) {
                tell(answers.size(), Status.FAILED, asking);
                asking.control().check();
                return new Outcome(running.conversation(), answers, Optional.of(new Failure(answers.size() + 1, e)));
            }
        }
        tell(answers.size(), Status.DONE, asking);
        return new Outcome(running.conversation(), answers, Optional.empty());
    }

    private static Asking step(Question question, Answerer answerer, Asking asking, List<Answer> answers) {
        Recording recording = new Recording(asking.listener());
        Answer answer = answerer.answer(question, asking.heardBy(recording));
        if (answer instanceof Declined declined) {
            throw DatusException.user(declined.why(), "Change the step, and run the plan again.");
        } else if (answer instanceof Clarify clarify) {
            throw DatusException.user(clarify.why(), "Say in the step which is meant.");
        }
        answers.add(answer);
        return asking.after(new Exchange(question, answer, recording.messages()));
    }

    /** Steps before {@code current} are done, and that one is so far. */
    private void tell(int current, Status status, Asking asking) {
        List<Todo> todos = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            todos.add(new Todo(steps.get(i), i < current ? Status.DONE : i == current ? status : Status.PENDING));
        }
        asking.tell(new AgentEvent.Todos(todos));
    }
}
