package datus.context.bootstrap;

import datus.context.Changes.RunStep;
import datus.context.Entry;
import datus.context.bootstrap.Plan.Task;
import datus.context.files.LongRun;
import datus.error.DatusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Saves steps several at a time, for each save is synced to disk: at a thousand entries, or a second after the first. Without a
 * run it only counts.
 */
final class Batch {
    private static final int MOST = 1_000;
    private static final long LONGEST_NANOS = 1_000_000_000;

    private final Optional<LongRun> run;
    private final Findings findings;
    private final List<Item> items = new ArrayList<>();
    private int entries;
    private long begun;

    /** A step that was read, and what becomes of its entries. */
    private record Item(Task task, List<Judged> judged) {

        List<Entry> puts() {
            return judged.stream()
                    .filter(each -> each.verdict().isStored())
                    .map(Judged::entry)
                    .toList();
        }

        RunStep done() {
            return new RunStep(task.name(), outcome(), "");
        }

        private String outcome() {
            if (judged.stream().anyMatch(each -> each.verdict() == Judged.Verdict.CHANGED)) {
                return "changed";
            }
            return puts().isEmpty() ? "unchanged" : "added";
        }
    }

    Batch(Optional<LongRun> run, Findings findings) {
        this.run = run;
        this.findings = findings;
    }

    void add(Task task, List<Judged> judged) {
        if (items.isEmpty()) {
            begun = System.nanoTime();
        }
        items.add(new Item(task, judged));
        entries += judged.size();
        if (entries >= MOST || items.size() >= MOST || System.nanoTime() - begun > LONGEST_NANOS) {
            flush();
        }
    }

    /** A step that brought nothing but its failure. */
    void failed(Task task, String why) {
        findings.failed(task.step().component(), task.step().name(), why);
        run.ifPresent(open -> open.step(List.of(new RunStep(task.name(), "failed", why)), List.of(), List.of()));
    }

    /** If steps cannot be saved together, each is saved alone, so that only the one at fault fails. */
    void flush() {
        if (items.isEmpty()) {
            return;
        }
        List<Item> due = List.copyOf(items);
        items.clear();
        entries = 0;
        try {
            save(due);
        } catch (DatusException together) {
            due.forEach(this::saveAlone);
        }
    }

    private void saveAlone(Item item) {
        try {
            save(List.of(item));
        } catch (DatusException e) {
            failed(item.task(), Plan.why(e));
        }
    }

    private void save(List<Item> due) {
        run.ifPresent(open -> open.step(
                due.stream().map(Item::done).toList(),
                due.stream().flatMap(item -> item.puts().stream()).toList(),
                List.of()));
        due.forEach(item -> findings.judged(item.task().step().component(), item.judged()));
    }
}
