package datus.evaluation;

import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Question;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.Scope;
import datus.error.DatusException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Asks questions one after another, each by itself, and never sees what they should have come to. */
public final class Batch {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Answerer answerer;
    private final DataSession data;
    private final LocalDate asOf;

    public Batch(Answerer answerer, DataSession data, LocalDate asOf) {
        this.answerer = answerer;
        this.data = data;
        this.asOf = asOf;
    }

    /** One that fails counts as declined, with the failure as the reason. */
    public BatchAnswer ask(BatchQuestion asked) {
        Stopwatch watch = new Stopwatch();
        Question question = new Question(asked.question(), asOf, 0, Map.of());
        Asking asking =
                Asking.within(Scope.all(asked.db()), Control.within(LONGEST)).heardBy(watch);
        try {
            Answer answer = answerer.answer(question, asking);
            return answer.readBy(new AnswerRows(asked.id(), data, watch.millis()));
        } catch (DatusException e) {
            return new BatchAnswer(
                    asked.id(),
                    BatchAnswer.Status.DECLINED,
                    "",
                    List.of(),
                    List.of(),
                    0,
                    "",
                    e.message(),
                    watch.millis());
        }
    }

    /** Stops when something begins to run. */
    private static final class Stopwatch extends AgentEvent.Silence {
        private final long begun = System.nanoTime();
        private long understood;

        @Override
        public void running(AgentEvent.Running event) {
            understood = System.nanoTime();
        }

        double millis() {
            return ((understood == 0 ? System.nanoTime() : understood) - begun) / 1e6;
        }
    }
}
