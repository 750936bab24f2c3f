package datus.context.files;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.State;
import datus.context.kind.Example;
import datus.context.kind.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person decides of an entry. SQL that was rejected for a question is remembered as a rejection, until someone accepts it
 * after all.
 *
 * @param why for a rejection; empty if none was said
 * @param on the day, at its beginning
 */
public record Decision(State state, String why, String by, Instant on) {

    /** As the run that carries it out is called. */
    public String what(EntryId id) {
        String verb = state.name().toLowerCase(Locale.ROOT) + " " + id;
        return why.isBlank() ? verb : verb + ": " + why.strip();
    }

    /** What is to be kept: the entry as decided, and with SQL that was rejected for a question the rejection. */
    public List<Entry> puts(Entry entry) {
        Entry decided = entry.decided(state, since(entry.provenance())).withStale(Optional.empty());
        return isExample(entry) && state == State.REJECTED
                ? List.of(decided, rejection(entry).entry(entry.id().datasource(), person()))
                : List.of(decided);
    }

    /** What is no longer to be kept: what was said against SQL that is accepted after all. */
    public List<EntryId> removals(Entry entry) {
        return isExample(entry) && state != State.REJECTED
                ? List.of(rejection(entry)
                        .entry(entry.id().datasource(), person())
                        .id())
                : List.of();
    }

    /** Of what a person says without anything from which it comes. */
    public Provenance person() {
        return new Provenance("person", "", by, on);
    }

    /** The same decision of something that comes from elsewhere. */
    public Provenance since(Provenance was) {
        return new Provenance(was.source(), was.origin(), by, on);
    }

    private static boolean isExample(Entry entry) {
        return entry.id().kind().equals(Example.KIND);
    }

    private Rejection rejection(Entry entry) {
        Example example = Example.of(entry);
        return new Rejection(example.question(), example.sql(), why);
    }
}
