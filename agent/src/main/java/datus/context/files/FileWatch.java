package datus.context.files;

import datus.context.ContextStore;
import datus.context.FileMark;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes into the store what has changed in the files. A look at an unchanged workspace reads no file: it compares what files show
 * without being read, and whether another process has changed the store. What decides is the hash that the store has of a file,
 * so that it does not matter which process looks first.
 */
final class FileWatch {
    /** An edit shows within a second, and a burst of looks costs one. */
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private static final String UNREADABLE = "unreadable";

    private final FolderFiles files;
    private final ContextStore store;
    private final WriteLock lock;
    private final FolderScan scan;
    private final Map<String, Seen> seen = new HashMap<>();
    private long revision = -1;
    private long lookedAt = System.nanoTime() - PAUSE_NANOS;

    /** A file's hash, and what it showed when it was read. */
    private record Seen(FileStat stat, String hash, Instant at) {
        boolean isStill(FileStat now) {
            return stat.equals(now) && stat.isSettled(at);
        }
    }

    FileWatch(FolderFiles files, ContextStore store, WriteLock lock) {
        this.files = files;
        this.store = store;
        this.lock = lock;
        this.scan = FolderScan.of(files.root(), files.kinds());
    }

    /** Looks, unless it just did. */
    void look() {
        lock.inProcess(() -> System.nanoTime() - lookedAt < PAUSE_NANOS || compare());
    }

    /** Lets the next look be one, however short the last is ago. */
    void expectChanges() {
        lock.inProcess(() -> {
            lookedAt = System.nanoTime() - PAUSE_NANOS;
            return true;
        });
    }

    /** Looks at once; the lock may be held. */
    void lookNow() {
        lock.inProcess(this::compare);
    }

    /** Whether nothing had changed. */
    private boolean compare() {
        Map<String, FileStat> there = scan.files();
        long before = store.revision();
        boolean unchanged = before == revision
                && there.keySet().equals(seen.keySet())
                && there.entrySet().stream().allMatch(file -> isStill(file.getKey(), file.getValue()));
        if (!unchanged) {
            boolean isTakenIn = Difference.of(hashes(there), store.files()).isEmpty();
            revision = isTakenIn ? before : lock.hold(this::takeIn);
        }
        lookedAt = System.nanoTime();
        return unchanged;
    }

    private boolean isStill(String path, FileStat now) {
        return Optional.ofNullable(seen.get(path))
                .filter(was -> was.isStill(now))
                .isPresent();
    }

    /** Looks again, for another process may have done it meanwhile; the store's revision from then on. */
    private long takeIn() {
        long before = store.revision();
        Map<String, String> there = hashes(scan.files());
        Difference difference = Difference.of(there, store.files());
        return difference.isEmpty()
                ? before
                : store.apply(new TakingIn(files, Holdings.of(store, files.kinds()), there)
                        .of(difference.changed(), difference.gone()));
    }

    private Map<String, String> hashes(Map<String, FileStat> there) {
        seen.keySet().retainAll(there.keySet());
        Map<String, String> hashes = new TreeMap<>();
        there.forEach((path, stat) -> {
            Seen now = Optional.ofNullable(seen.get(path))
                    .filter(was -> was.isStill(stat))
                    .orElseGet(() -> new Seen(stat, hash(path), Instant.now()));
            seen.put(path, now);
            hashes.put(path, now.hash());
        });
        return hashes;
    }

    private String hash(String path) {
        try {
            return files.hash(Files.readAllBytes(files.root().resolve(path)));
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    /**
     * What is otherwise on disk than the store knows.
     *
     * @param changed paths; where anything changed, files with a fault are among them, for what was in their way may have gone
     */
    private record Difference(Set<String> changed, Set<String> gone) {

        static Difference of(Map<String, String> there, List<FileMark> marks) {
            Set<String> changed = new TreeSet<>(there.keySet());
            Set<String> gone = new HashSet<>();
            Set<String> faulty = new HashSet<>();
            for (FileMark mark : marks) {
                if (!there.containsKey(mark.path())) {
                    gone.add(mark.path());
                } else if (mark.hash().equals(there.get(mark.path()))) {
                    changed.remove(mark.path());
                    mark.fault().ifPresent(why -> faulty.add(mark.path()));
                }
            }
            if (!changed.isEmpty() || !gone.isEmpty()) {
                changed.addAll(faulty);
            }
            return new Difference(changed, gone);
        }

        boolean isEmpty() {
            return changed.isEmpty() && gone.isEmpty();
        }
    }
}
