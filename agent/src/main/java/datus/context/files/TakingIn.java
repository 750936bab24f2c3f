package datus.context.files;

import datus.context.Changes;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.FileMark;
import datus.error.DatusException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out what changed files change in the store. A file that cannot be read keeps what it last held, unless another holds it. Of
 * two files with the same entry the one whose path comes first has it, whichever was there first, so that every clone agrees; the
 * other is told of, and keeps what else it holds.
 */
final class TakingIn {
    private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);

    private final FolderFiles files;
    private final Holdings held;
    private final Map<String, String> hashes;
    private final SortedMap<String, List<Entry>> read = new TreeMap<>();
    private final Map<EntryId, String> owners = new HashMap<>();
    private final List<FileMark> marks = new ArrayList<>();

    /**
     * A worker for one time.
     *
     * @param hashes of all files that are there, by path
     */
    TakingIn(FolderFiles files, Holdings held, Map<String, String> hashes) {
        this.files = files;
        this.held = held;
        this.hashes = Map.copyOf(hashes);
    }

    /**
     * The changes.
     *
     * @param changed paths of files that are to be read
     * @param gone paths of files that are no longer there
     */
    Changes of(Set<String> changed, Set<String> gone) {
        changed.forEach(this::read);
        rivals(changed).forEach(this::read);
        Set<String> settled = new HashSet<>(gone);
        settled.addAll(read.keySet());
        List<Entry> puts = new ArrayList<>();
        read.forEach((path, entries) -> puts.addAll(claimed(path, entries)));
        gone.forEach(path -> marks.add(new FileMark(path, "", Optional.empty())));
        List<EntryId> removals =
                held.in(settled).stream().filter(id -> !owners.containsKey(id)).toList();
        return new Changes(Optional.empty(), puts, removals, marks, List.of(), List.of());
    }

    private void read(String path) {
        try {
            List<Entry> entries =
                    files.text(path).map(text -> files.read(path, text)).orElse(List.of());
            read.put(path, entries);
        } catch (DatusException e) {
            marks.add(mark(path, Optional.of(reason(path, e))));
        } catch (RuntimeException e) {
            LOG.warn("Cannot read {}", path, e);
            marks.add(mark(path, Optional.of("cannot be read: " + e)));
        }
    }

    /** Files that did not change, but have what one that did says too. */
    private Set<String> rivals(Set<String> changed) {
        return read.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> held.path(entry.id()).stream())
                .filter(path -> hashes.containsKey(path) && !changed.contains(path))
                .collect(Collectors.toSet());
    }

    /** What is new of a file's entries, but for those that stand before them. */
    private List<Entry> claimed(String path, List<Entry> entries) {
        List<Entry> own = new ArrayList<>();
        Optional<String> fault = Optional.empty();
        for (Entry entry : entries) {
            String owner = owners.putIfAbsent(entry.id(), path);
            if (owner == null) {
                own.add(entry);
            } else if (fault.isEmpty()) {
                fault = Optional.of(repeated(entry, owner.equals(path) ? "this file" : owner));
            }
        }
        marks.add(mark(path, fault));
        return own.stream()
                .map(held::taken)
                .filter(entry -> !held.entry(entry.id()).equals(Optional.of(entry)))
                .toList();
    }

    private static String repeated(Entry entry, String owner) {
        String line = entry.provenance().origin().replaceFirst("^.*:(\\d+)$", "line $1: ");
        return line + entry.id() + " stands in " + owner + " already, which comes first and counts. "
                + "Remove one of the two, or give it another name.";
    }

    private FileMark mark(String path, Optional<String> fault) {
        return new FileMark(path, hashes.getOrDefault(path, ""), fault);
    }

    /** The path stands beside the reason wherever it is shown. */
    private static String reason(String path, DatusException e) {
        String message = e.message();
        String after = message.startsWith(path + " ") ? message.substring(path.length() + 1) : message;
        return (after + " " + e.hint()).strip();
    }
}
