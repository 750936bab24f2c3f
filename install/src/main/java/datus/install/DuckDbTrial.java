package datus.install;

import datus.data.Control;
import datus.data.Scope;
import datus.data.worker.Ending;
import datus.data.worker.Judgement;
import datus.data.worker.Place;
import datus.data.worker.Task;
import datus.data.worker.Workers;
import datus.error.DatusException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A DuckDB file, in a worker. */
final class DuckDbTrial implements Trial {
    private static final long MOST_ROWS = 1_000_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final Judgement NONE =
            new Judgement(Optional.of("the guard could not judge it within its limits"), 0);

    private final Workers workers;
    private final Place place;
    private final Duration limit;
    private Judgement judged = NONE;

    DuckDbTrial(Workers workers, Path file, Scope scope, List<Path> folders, Duration limit) {
        this.workers = workers;
        this.limit = limit;
        this.place = new Place(
                file.toString(),
                Optional.empty(),
                scope,
                folders.stream().map(Path::toString).toList(),
                "UTC");
    }

    @Override
    public Outcome of(String sql) {
        judged = NONE;
        Task task = new Task(place, sql, List.of(), MOST_ROWS, MOST_BYTES);
        try {
            return outcome(workers.run(task, Control.within(limit), judgement -> judged = judgement));
        } catch (DatusException e) {
            return failed(e.message());
        }
    }

    private Outcome outcome(Ending ending) {
        if (ending instanceof Ending.Handed handed) {
            try (handed) {
                return new Outcome(true, "", true, handed.rows(), "", judged.milliseconds());
            }
        }
        return failed(ending instanceof Ending.Faulty fault ? fault.engine() : "");
    }

    private Outcome failed(String error) {
        String reason = judged.denied().orElse("");
        return new Outcome(judged.denied().isEmpty(), reason, false, 0, error, judged.milliseconds());
    }

    @Override
    public void close() {
        workers.close();
    }
}
