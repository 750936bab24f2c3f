package datus.evaluation;

import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Question;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.error.DatusException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One database, open for questions that are asked one after another, each by itself. They are answered on a thread of their own, which is
 * left behind when it does not stop at its deadline.
 */
final class Sitting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sitting.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "answer");
        worker.setDaemon(true);
        return worker;
    });
    private final Setting setting;
    private final GivenLore lore;
    private final DataSession data;
    private final Answerer answerer;
    private boolean isLost;

    Sitting(String database, Setting setting, Answerers answerers) {
        this.setting = setting;
        this.lore = new GivenLore(setting.known().of(database));
        this.data = NotebookData.open(setting.workspace(), setting.environment());
        this.answerer = answerers.over(data, setting.workspace().config().calendar(), lore);
    }

    /** Whether a question did not stop, so that nothing more can be asked here. */
    boolean isLost() {
        return isLost;
    }

    /** One that fails counts as declined, with the failure as the reason. */
    BatchAnswer ask(BatchQuestion asked) {
        Stopwatch watch = new Stopwatch();
        Control control = Control.within(setting.longest());
        Future<BatchAnswer> answer = thread.submit(() -> answer(asked, control, watch));
        try {
            return answer.get(setting.longest().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return BatchAnswer.declined(asked.id(), reason(asked, e.getCause()), watch.millis());
        } catch (TimeoutException e) {
            isLost = true;
            control.cancel();
            answer.cancel(true);
            return BatchAnswer.declined(asked.id(), "It did not stop at the deadline.", watch.millis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatusException.user("Stopped.", "");
        }
    }

    private BatchAnswer answer(BatchQuestion asked, Control control, Stopwatch watch) {
        lore.ask(asked);
        Question question = new Question(asked.question(), setting.asOf(), 0, Map.of());
        Answer answer = answerer.answer(
                question, Asking.within(Scope.all(asked.db()), control).heardBy(watch));
        return answer.readBy(new AnswerRows(asked.id(), asked.db(), data, setting.rows(), watch.millis()));
    }

    private static String reason(BatchQuestion asked, @Nullable Throwable failure) {
        if (failure instanceof DatusException known && known.kind() != DatusException.Kind.INTERNAL) {
            return known.message();
        }
        LOG.warn("Question {} failed", asked.id(), failure);
        return "It failed: " + failure;
    }

    /** On the thread that answers, once it is free. */
    @Override
    public void close() {
        Future<?> closed = thread.submit(data::close);
        thread.shutdown();
        try {
            closed.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("A database stays open", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops when something begins to run. */
    private static final class Stopwatch extends AgentEvent.Silence {
        private final long begun = System.nanoTime();
        private volatile long understood;

        @Override
        public void running(AgentEvent.Running event) {
            understood = System.nanoTime();
        }

        double millis() {
            return ((understood == 0 ? System.nanoTime() : understood) - begun) / 1e6;
        }
    }
}
