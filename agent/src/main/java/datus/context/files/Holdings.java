package datus.context.files;

import datus.context.ContextKind;
import datus.context.ContextKinds;
import datus.context.ContextStore;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.Provenance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which file holds which entries, as the store has it; and the rows of those kinds that no file holds. */
record Holdings(Map<EntryId, Entry> entries, Map<EntryId, String> paths) {

    static Holdings of(ContextStore store, ContextKinds kinds) {
        String[] withFolder = kinds.kinds().stream()
                .filter(kind -> kind.folder().isPresent())
                .map(ContextKind::name)
                .toArray(String[]::new);
        Map<EntryId, Entry> entries = new HashMap<>();
        Map<EntryId, String> paths = new HashMap<>();
        for (Entry entry : store.list(EntryFilter.kind(withFolder))) {
            entries.put(entry.id(), entry);
            path(entry, kinds).ifPresent(path -> paths.put(entry.id(), path));
        }
        return new Holdings(entries, paths);
    }

    /** The file an entry was read from: where its origin is a line of a context folder's file. */
    static Optional<String> path(Entry entry, ContextKinds kinds) {
        String origin = entry.provenance().origin();
        String path = origin.replaceFirst(":\\d+$", "");
        return kinds.folderOf(path).map(folder -> path);
    }

    Optional<Entry> entry(EntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    Optional<String> path(EntryId id) {
        return Optional.ofNullable(paths.get(id));
    }

    /** What these files hold. */
    List<EntryId> in(Collection<String> files) {
        return paths.entrySet().stream()
                .filter(held -> files.contains(held.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** With these in place of those of the same ids, where they stand now. */
    Holdings with(Map<EntryId, Entry> others) {
        Map<EntryId, Entry> all = new HashMap<>(entries);
        all.putAll(others);
        return new Holdings(all, paths);
    }

    /**
     * The entry as a file says it now. What the file does not tell stays known as long as it says the same: that it no longer fits
     * the data, which columns it touches, and, of what nobody decided, when it first came, though its file be written anew.
     */
    Entry taken(Entry read) {
        return entry(read.id())
                .filter(was -> was.content().equals(read.content()))
                .map(was -> taken(touching(read, was).withStale(was.stale()), was))
                .orElse(read);
    }

    private static Entry touching(Entry read, Entry was) {
        boolean knewMore = read.columns().isEmpty() && !was.columns().isEmpty();
        return knewMore ? read.touching(was.tables(), was.columns()) : read;
    }

    private static Entry taken(Entry read, Entry was) {
        Provenance now = read.provenance();
        Provenance then = new Provenance(
                now.source(), now.origin(), now.by(), was.provenance().at());
        return now.by().isEmpty() && was.equals(read.decided(read.state(), then)) ? was : read;
    }
}
