package datus.context.files;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.State;
import datus.context.kind.Example;
import datus.context.kind.Rejection;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person decides of an entry. SQL that was rejected for a question is remembered as a rejection, until someone accepts it
 * after all.
 *
 * @param why for a rejection; empty if none was said
 * @param on the day, at its beginning
 */
record Decision(State state, String why, String by, Instant on) {

    /** As the run that carries it out is called. */
    String what(EntryId id) {
        String verb = state.name().toLowerCase(Locale.ROOT) + " " + id;
        return why.isBlank() ? verb : verb + ": " + why.strip();
    }

    void draw(Entry entry, PendingChanges changes) {
        Provenance was = entry.provenance();
        Entry decided = entry.decided(state, new Provenance(was.source(), was.origin(), by, on));
        changes.put(decided.withStale(Optional.empty()));
        if (entry.id().kind().equals(Example.KIND)) {
            remember(entry, changes);
        }
    }

    private void remember(Entry entry, PendingChanges changes) {
        Example example = Example.of(entry);
        Entry rejection = new Rejection(example.question(), example.sql(), why)
                .entry(entry.id().datasource(), new Provenance("person", "", by, on));
        if (state == State.REJECTED) {
            changes.put(rejection);
        } else {
            changes.remove(rejection.id());
        }
    }
}
