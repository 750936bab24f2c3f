package datus.context.bootstrap;

import datus.context.Changes.RunStep;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.State;
import datus.context.bootstrap.BootstrapRequest.From;
import datus.context.bootstrap.Plan.Task;
import datus.context.files.LongRun;
import datus.data.Control;
import datus.error.DatusException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of a plan, with or without a run that keeps it. */
final class Pass {
    private static final Logger LOG = LoggerFactory.getLogger(Pass.class);

    private final BootstrapRequest request;
    private final Path root;
    private final Plan plan;
    private final Known known;
    private final Function<Entry, Optional<Path>> file;
    private final Optional<LongRun> run;
    private final Clock clock;
    private final SecretMask mask = new SecretMask();
    private final Findings findings = new Findings();
    private final Batch batch;
    private final Set<From> unsound = new HashSet<>();

    /**
     * A reading that has not begun.
     *
     * @param file the file that an entry is in
     */
    Pass(
            BootstrapRequest request,
            Path root,
            Plan plan,
            Known known,
            Function<Entry, Optional<Path>> file,
            Optional<LongRun> run,
            Clock clock) {
        this.request = request;
        this.root = root;
        this.plan = plan;
        this.known = known;
        this.file = file;
        this.run = run;
        this.clock = clock;
        this.batch = new Batch(run, findings);
    }

    BootstrapReport read(Control control, BootstrapProgress.Listener listener) {
        plan.failures().forEach(failed -> {
            unsound.add(failed.from());
            findings.failed(
                    failed.component(),
                    failed.failure().step(),
                    failed.failure().why());
        });
        Set<String> behind = behind();
        List<Task> due = plan.tasks().stream()
                .filter(task -> !behind.contains(task.name()))
                .toList();
        readAll(due, control, listener);
        if (request.strategy() == Strategy.OVERWRITE && !request.validateOnly()) {
            removeWhatIsGone();
        }
        return findings.report(run.map(LongRun::finish), behind.size());
    }

    /** The steps that an earlier process did. An overwriting run reads them again, to know what the sources still have. */
    private Set<String> behind() {
        if (request.strategy() == Strategy.OVERWRITE) {
            return Set.of();
        }
        return run.stream()
                .flatMap(open -> open.done().stream())
                .filter(step -> !step.outcome().equals("failed"))
                .map(RunStep::name)
                .collect(Collectors.toSet());
    }

    private void readAll(List<Task> due, Control control, BootstrapProgress.Listener listener) {
        long begun = System.nanoTime();
        for (int i = 0; i < due.size(); i++) {
            check(control, i, due.size());
            Task task = due.get(i);
            read(task);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            listener.at(new BootstrapProgress(i + 1, due.size(), task.step().name(), took));
        }
        batch.flush();
    }

    /** What was read until now is kept. */
    private void check(Control control, int done, int total) {
        try {
            control.check();
        } catch (DatusException stopped) {
            batch.flush();
            throw DatusException.user(
                    stopped.message() + " " + done + " of " + total + " steps were done.",
                    run.map(open -> "The same bootstrap goes on there; %context undo "
                                    + open.run().id() + " takes it back.")
                            .orElse("Nothing was changed."));
        }
    }

    private void read(Task task) {
        List<Entry> entries;
        try {
            entries = task.step().read();
        } catch (DatusException e) {
            failed(task, Plan.why(e));
            return;
        } catch (RuntimeException ours) {
            LOG.warn("The step {} of {} failed", task.step().name(), task.from(), ours);
            failed(task, "A fault of Datus Notebook: " + ours);
            return;
        }
        List<Judged> judged = new ArrayList<>();
        entries.forEach(entry -> judged.add(known.judge(imported(mask.of(entry)))));
        batch.add(task, judged);
    }

    private void failed(Task task, String why) {
        unsound.add(task.from());
        batch.failed(task, why);
    }

    /** A pair of question and SQL has the state that was asked for. */
    private Entry imported(Entry entry) {
        boolean pair = entry.id().kind().equals("example") && entry.state() == State.PROPOSED;
        if (!pair || request.as() == State.PROPOSED) {
            return entry;
        }
        Provenance from = entry.provenance();
        return entry.decided(request.as(), new Provenance(from.source(), from.origin(), "", clock.instant()));
    }

    /** Of a source that failed in part, nothing is known to be gone. */
    private void removeWhatIsGone() {
        for (Component component : request.components()) {
            List<EntryId> gone = known.unread(entry -> isGone(entry, component)).stream()
                    .map(Entry::id)
                    .toList();
            if (!gone.isEmpty()) {
                gone.forEach(id -> findings.removed(component, id));
                RunStep step = new RunStep("removed " + component.word(), "changed", "");
                run.ifPresent(open -> open.step(List.of(step), List.of(), gone));
            }
        }
    }

    private boolean isGone(Entry entry, Component component) {
        return component.kinds().contains(entry.id().kind())
                && request.sources().stream()
                        .filter(from -> !unsound.contains(from))
                        .filter(from -> from.source().components().contains(component))
                        .anyMatch(from -> isOf(from, entry));
    }

    /** What came into a file from elsewhere says there from where: beside the source, or in a line of its own. */
    private boolean isOf(From from, Entry entry) {
        String name = from.source().name();
        String place = BootstrapInput.origin(root, from.location());
        String said = entry.provenance().source();
        if (said.startsWith(name + " ")) {
            return from.source().location().isEmpty() || said.startsWith(name + " " + place);
        }
        if (!said.equals(name)) {
            return false;
        }
        return from.source().location().isEmpty()
                || file.apply(entry)
                        .map(held -> SourceFiles.text(held).contains(place))
                        .orElseGet(() -> entry.provenance().origin().startsWith(place));
    }
}
