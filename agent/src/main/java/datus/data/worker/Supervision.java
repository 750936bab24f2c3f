package datus.data.worker;

import datus.data.Control;
import datus.data.Control.Registration;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One statement in one worker, seen through to its end: asked to stop when it is cancelled or late, and killed with its process when it does not, or
 * takes more memory than it may where nothing else holds it.
 */
final class Supervision {
    /** How long a cancelled statement has to listen: an interrupt is answered within a second. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    /** How long a late one has. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final long LOOK_EVERY_MS = 50;

    private final WorkerProcess worker;
    private final WorkerLimits limits;
    private final ScheduledExecutorService clock;
    private final Control control;
    private final List<Future<?>> planned = new CopyOnWriteArrayList<>();
    private volatile Stop stop = Stop.NONE;

    private enum Stop {
        NONE,
        CANCELLED,
        LATE,
        TOO_LARGE
    }

    Supervision(WorkerProcess worker, WorkerLimits limits, ScheduledExecutorService clock, Control control) {
        this.worker = worker;
        this.limits = limits;
        this.clock = clock;
        this.control = control;
    }

    /** Runs it; if its worker is of no use any more, that has been killed. */
    Ending run(Task task, Consumer<Judgement> judged) {
        Duration time = control.remaining().orElse(limits.time());
        plan(() -> stop(Stop.LATE, GRACE), time);
        if (!worker.isLimited()) {
            planned.add(clock.scheduleWithFixedDelay(this::weigh, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS));
        }
        Registration registration = control.onCancel(() -> stop(Stop.CANCELLED, PATIENCE));
        try {
            return exchange(task, judged);
        } catch (IOException e) {
            worker.kill();
            throw stopped(time)
                    .orElseGet(() -> DatusException.data(
                            "The SQL of an agent ended the process in which it ran.",
                            "It may have needed too much memory: ask for less at a time.",
                            e));
        } finally {
            registration.close();
            planned.forEach(one -> one.cancel(false));
        }
    }

    private Ending exchange(Task task, Consumer<Judgement> judged) throws IOException {
        Path folder = worker.newResult();
        String file = folder.resolve(Ending.Handed.FILE).toString();
        List<Value> values = task.values().stream().map(Value::of).toList();
        worker.send(new Message.Run(task.place(), task.sql(), values, task.rows(), task.bytes(), file));
        Message answer = worker.receive();
        if (answer instanceof Message.Unfit unfit) {
            judged.accept(new Judgement(Optional.of("DuckDB does not take it"), unfit.milliseconds()));
            return new Ending.Faulty(unfit.engine(), unfit.ran());
        }
        if (answer instanceof Message.Judged verdict) {
            Optional<String> denied = Optional.of(verdict.denied()).filter(reason -> !reason.isEmpty());
            judged.accept(new Judgement(denied, verdict.milliseconds()));
            if (denied.isPresent()) {
                return new Ending.Denied(denied.get());
            }
            answer = worker.receive();
        }
        if (answer instanceof Message.Done done) {
            return new Ending.Handed(done, folder);
        }
        return failed((Message.Failed) answer);
    }

    private Ending failed(Message.Failed failure) {
        if (failure.spent()) {
            worker.kill();
        }
        Optional<DatusException> stopped = stopped(limits.time());
        if (stopped.isPresent()) {
            throw stopped.get();
        }
        return new Ending.Faulty(failure.engine(), failure.ran());
    }

    private void plan(Runnable action, Duration delay) {
        planned.add(clock.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    private synchronized void stop(Stop why, Duration patience) {
        if (stop == Stop.NONE) {
            stop = why;
            worker.cancel();
            plan(worker::kill, patience);
        }
    }

    private void weigh() {
        if (ResidentMemory.of(worker.pid()).orElse(0) > limits.processBytes()) {
            stop = Stop.TOO_LARGE;
            worker.kill();
        }
    }

    private Optional<DatusException> stopped(Duration time) {
        return switch (stop) {
            case NONE -> Optional.empty();
            case CANCELLED -> Optional.of(DatusException.user("Stopped.", ""));
            case LATE ->
                Optional.of(DatusException.data(
                        "The SQL of an agent was stopped at its deadline, after " + time.toSeconds() + " s.",
                        "Ask for less, or allow more time."));
            case TOO_LARGE ->
                Optional.of(DatusException.data(
                        "The SQL of an agent took more than " + (limits.processBytes() >> 20)
                                + " MB of memory and was stopped.",
                        "Ask for less at a time."));
        };
    }
}
