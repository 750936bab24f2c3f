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
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out what changed files change in the store. A file that cannot be read keeps what it last held; of two files with the same
 * entry the one that held it first has it.
 */
final class TakingIn {
    private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);

    private final FolderFiles files;
    private final Holdings held;
    private final Map<EntryId, String> owners;
    private final Map<String, List<Entry>> read = new TreeMap<>();
    private final List<FileMark> marks = new ArrayList<>();

    TakingIn(FolderFiles files, Holdings held) {
        this.files = files;
        this.held = held;
        this.owners = new HashMap<>(held.paths());
    }

    /**
     * The changes.
     *
     * @param changed by path, with the hashes that were found
     * @param gone paths of files that are no longer there
     */
    Changes of(Map<String, String> changed, Set<String> gone) {
        changed.forEach(this::read);
        Set<String> settled = new HashSet<>(gone);
        settled.addAll(read.keySet());
        List<EntryId> before = held.in(settled);
        owners.keySet().removeAll(before);
        List<Entry> puts = new ArrayList<>();
        claimOrder().forEach(path -> puts.addAll(claimed(path, changed.getOrDefault(path, ""))));
        gone.forEach(path -> marks.add(new FileMark(path, "", Optional.empty())));
        List<EntryId> removals =
                before.stream().filter(id -> !owners.containsKey(id)).toList();
        return new Changes(Optional.empty(), puts, removals, marks, List.of(), List.of());
    }

    private void read(String path, String hash) {
        try {
            List<Entry> entries =
                    files.text(path).map(text -> files.read(path, text)).orElse(List.of());
            read.put(path, entries);
        } catch (DatusException e) {
            marks.add(faulty(path, hash, reason(path, e)));
        } catch (RuntimeException e) {
            LOG.warn("Cannot read {}", path, e);
            marks.add(faulty(path, hash, "cannot be read: " + e));
        }
    }

    /** Files that held something already come first. */
    private List<String> claimOrder() {
        Set<String> known = new HashSet<>(held.paths().values());
        List<String> order =
                new ArrayList<>(read.keySet().stream().filter(known::contains).toList());
        read.keySet().stream().filter(path -> !known.contains(path)).forEach(order::add);
        return order;
    }

    /** What is new of a file's entries, unless another file has one of them. */
    private List<Entry> claimed(String path, String hash) {
        List<Entry> entries = read.getOrDefault(path, List.of());
        Set<EntryId> own = new HashSet<>();
        for (Entry entry : entries) {
            Optional<String> other = Optional.ofNullable(owners.get(entry.id()))
                    .or(() -> own.add(entry.id()) ? Optional.empty() : Optional.of("the same file"));
            if (other.isPresent()) {
                String line = entry.provenance().origin().replaceFirst("^.*:(\\d+)$", "line $1: ");
                marks.add(faulty(path, hash, line + entry.id() + " stands in " + other.get() + " already."));
                held.in(Set.of(path)).forEach(id -> owners.putIfAbsent(id, path));
                return List.of();
            }
        }
        own.forEach(id -> owners.put(id, path));
        marks.add(new FileMark(path, hash, Optional.empty()));
        return entries.stream()
                .map(held::taken)
                .filter(entry -> !held.entry(entry.id()).equals(Optional.of(entry)))
                .toList();
    }

    private static FileMark faulty(String path, String hash, String reason) {
        return new FileMark(path, hash, Optional.of(reason));
    }

    /** The path stands beside the reason wherever it is shown. */
    private static String reason(String path, DatusException e) {
        String message = e.message();
        String after = message.startsWith(path + " ") ? message.substring(path.length() + 1) : message;
        return (after + " " + e.hint()).strip();
    }
}
