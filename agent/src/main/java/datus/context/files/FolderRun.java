package datus.context.files;

import datus.context.Changes;
import datus.context.Changes.RunStep;
import datus.context.ContextStore;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A long run over files and rows; steps of rows alone go to the store as they are. */
record FolderRun(Run run, ContextStore store, Edits edits) implements LongRun {

    @Override
    public List<RunStep> done() {
        return store.steps(run.id());
    }

    @Override
    public void step(List<RunStep> steps, List<Entry> entries, List<EntryId> removals) {
        boolean isRowsOnly = Stream.concat(entries.stream().map(Entry::id), removals.stream())
                .map(EntryId::kind)
                .distinct()
                .noneMatch(kind -> edits.files().kinds().kind(kind).folder().isPresent());
        if (isRowsOnly) {
            store.apply(new Changes(Optional.of(run.id()), entries, removals, List.of(), List.of(), steps));
        } else {
            edits.step(run.id(), steps, draft -> {
                removals.forEach(draft::remove);
                entries.forEach(draft::put);
            });
        }
    }

    @Override
    public Run finish() {
        return store.finish(run.id());
    }
}
