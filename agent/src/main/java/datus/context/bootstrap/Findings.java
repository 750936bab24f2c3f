package datus.context.bootstrap;

import datus.context.EntryId;
import datus.context.Run;
import datus.context.bootstrap.BootstrapReport.Failure;
import datus.context.bootstrap.BootstrapReport.Kept;
import datus.context.bootstrap.BootstrapReport.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what became of each component's entries. */
final class Findings {
    private final Map<Component, Tally> tallies = new EnumMap<>(Component.class);

    private static final class Tally {
        private final List<EntryId> added = new ArrayList<>();
        private final List<EntryId> changed = new ArrayList<>();
        private final List<Kept> kept = new ArrayList<>();
        private final List<EntryId> removed = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private int unchanged;
    }

    void judged(Component component, List<Judged> entries) {
        Tally tally = tally(component);
        for (Judged each : entries) {
            switch (each.verdict()) {
                case ADDED -> tally.added.add(each.entry().id());
                case CHANGED -> tally.changed.add(each.entry().id());
                case UNCHANGED -> tally.unchanged++;
                case KEPT -> tally.kept.add(new Kept(each.mine().orElseThrow(), each.entry()));
            }
        }
    }

    void failed(Component component, String step, String why) {
        tally(component).failures.add(new Failure(step, why));
    }

    void removed(Component component, EntryId id) {
        tally(component).removed.add(id);
    }

    private Tally tally(Component component) {
        return tallies.computeIfAbsent(component, any -> new Tally());
    }

    BootstrapReport report(Optional<Run> run, int resumed) {
        List<Part> parts = new ArrayList<>();
        tallies.forEach((component, tally) -> parts.add(new Part(
                component, tally.added, tally.changed, tally.unchanged, tally.kept, tally.removed, tally.failures)));
        return new BootstrapReport(run, resumed, parts);
    }
}
